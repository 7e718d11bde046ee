package org.neuroplug.launcher;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import java.util.stream.Stream;

/**
 * Where log messages of all bundles go (they reach {@code java.util.logging} through SLF4J or OSGi's log service): warnings to
 * standard error as one line each, the rest to files in the home. Verbose shows everything from {@code FINE} on.
 */
final class Logs {
    private static final String FILE_FORMAT = "java.util.logging.SimpleFormatter.format";

    /** Whose debug messages are no use to anybody here. */
    private static final List<Logger> QUIET = Stream.of("java", "javax", "jdk", "sun", "org.apache.aries")
            .map(Logger::getLogger)
            .toList();

    private Logs() {}

    static void configure(Path folder, boolean verbose, PrintStream err) {
        if (System.getProperty(FILE_FORMAT) == null) {
            System.setProperty(FILE_FORMAT, "%1$tF %1$tT.%1$tL %4$s %3$s: %5$s%6$s%n");
        }
        LogManager.getLogManager().reset();
        Logger root = Logger.getLogger("");
        QUIET.forEach(chatty -> chatty.setLevel(Level.WARNING));
        root.setLevel(verbose ? Level.FINE : Level.INFO);
        root.addHandler(new Console(err, verbose));
        root.addHandler(new LogFile(folder, verbose ? Level.FINE : Level.INFO));
    }

    /** Standard error, which is neither buffered nor closed. */
    private static final class Console extends StreamHandler {
        Console(PrintStream err, boolean verbose) {
            super(err, new LineFormatter(verbose));
            setLevel(verbose ? Level.FINE : Level.WARNING);
            encodeAs(Charset.defaultCharset());
        }

        @Override
        public synchronized void publish(LogRecord log) {
            super.publish(log);
            flush();
        }

        @Override
        public synchronized void close() {
            flush();
        }

        private void encodeAs(Charset charset) {
            try {
                setEncoding(charset.name());
            } catch (java.io.UnsupportedEncodingException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
