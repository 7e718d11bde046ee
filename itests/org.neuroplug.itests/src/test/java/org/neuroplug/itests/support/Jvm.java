package org.neuroplug.itests.support;

import java.lang.management.ManagementFactory;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/** What this JVM tells of its own memory: the texts that {@code jcmd} shows. */
final class Jvm {
    private static final Pattern CATEGORY = Pattern.compile("^- +(.+?) \\(reserved=.*");
    private static final Pattern TAKEN = Pattern.compile("\\((?:malloc|arena|tracking overhead)=(\\d+)KB");
    private static final Pattern ADDRESS = Pattern.compile("[\\[ ,]0x([0-9a-f]{16})");

    /** Work space of compilations, which is kept for the next ones; tables that go with compiled code; the book-keeping itself. */
    private static final Set<String> OF_COMPILERS = Set.of("Compiler", "Arena Chunk", "Code", "Native Memory Tracking");

    private Jvm() {}

    /** Addresses, the last one excluded. */
    record Range(long from, long to) {
        boolean contains(long address) {
            return Long.compareUnsigned(address, from) >= 0 && Long.compareUnsigned(address, to) < 0;
        }
    }

    /** Bytes that compilers have taken from the C library's allocator. */
    static long takenByCompilers() {
        String text = command("vmNativeMemory", "summary", "scale=KB");
        long kilobytes = 0;
        String category = "";
        for (String line : text.lines().toList()) {
            Matcher heading = CATEGORY.matcher(line);
            category = heading.matches() ? heading.group(1) : category;
            Matcher taken = TAKEN.matcher(line);
            while (taken.find() && OF_COMPILERS.contains(category)) {
                kilobytes += Long.parseLong(taken.group(1));
            }
        }
        if (kilobytes == 0) {
            throw new IllegalStateException("start the JVM with -XX:NativeMemoryTracking=summary; it says: " + text);
        }
        return kilobytes << 10;
    }

    /** Where Java objects lie. */
    static Range heap() {
        String text = command("gcHeapInfo");
        long[] addresses = ADDRESS.matcher(text)
                .results()
                .mapToLong(address -> Long.parseUnsignedLong(address.group(1), 16))
                .sorted()
                .toArray();
        if (addresses.length < 2) {
            throw new IllegalStateException("no addresses: " + text);
        }
        return new Range(addresses[0], addresses[addresses.length - 1]);
    }

    private static String command(String name, String... arguments) {
        boolean takesSome = arguments.length > 0;
        try {
            return (String) ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            name,
                            takesSome ? new Object[] {arguments} : new Object[0],
                            takesSome ? new String[] {String[].class.getName()} : new String[0]);
        } catch (JMException e) {
            throw new IllegalStateException("this JVM cannot tell: " + name, e);
        }
    }
}
