package org.neuroplug.itests.support;

import com.sun.jna.NativeLong;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What this process takes beside Java objects and compiled code. Both grow and shrink as the collector and the compilers see fit,
 * and with them the resident set size, by far more than a leak would within a test.
 */
final class NativeMemory {
    private static final Logger LOG = Logger.getLogger(NativeMemory.class.getName());
    private static final Path MAPPINGS = Path.of("/proc/self/smaps");
    private static final Pattern MAPPING = Pattern.compile("^([0-9a-f]+)-[0-9a-f]+ .*");
    private static final Pattern RESIDENT = Pattern.compile("^Rss: +(\\d+) kB");

    private final Allocator allocator;

    private NativeMemory(Allocator allocator) {
        this.allocator = allocator;
    }

    /** Empty where it cannot be measured: that needs Linux with the GNU C library of 2021 (2.33) or later. */
    static Optional<NativeMemory> ofThisProcess() {
        try {
            Allocator allocator = Allocator.load();
            boolean tells = Files.isReadable(MAPPINGS) && allocator.mallinfo2().taken() > 0;
            return Optional.of(allocator).filter(known -> tells).map(NativeMemory::new);
        } catch (UnsatisfiedLinkError e) {
            LOG.log(Level.WARNING, "native memory is not measured here: {0}", e.getMessage());
            return Optional.empty();
        }
    }

    /** Bytes that were taken from the C library's allocator and not given back, but for those of the compilers. */
    long allocated() {
        return allocator.mallinfo2().taken() - Jvm.takenByCompilers();
    }

    /** Bytes in physical memory. The allocator gives back what it holds in reserve before. */
    long resident() {
        allocator.malloc_trim(new NativeLong(0));
        Jvm.Range heap = Jvm.heap();
        long kilobytes = 0;
        boolean counts = false;
        try {
            for (String line : Files.readAllLines(MAPPINGS)) {
                Matcher mapping = MAPPING.matcher(line);
                if (mapping.matches()) {
                    counts = !heap.contains(Long.parseUnsignedLong(mapping.group(1), 16));
                }
                Matcher resident = RESIDENT.matcher(line);
                if (counts && resident.matches()) {
                    kilobytes += Long.parseLong(resident.group(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (kilobytes << 10) - compiledCode();
    }

    private static long compiledCode() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().startsWith("Code"))
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(usage -> usage.getCommitted())
                .sum();
    }
}
