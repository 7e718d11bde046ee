package org.neuroplug.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/** Log files in a folder: three of 5 MB in turn, a set for each process that runs at the same time. Opened by the first message. */
final class LogFile extends Handler {
    private static final int BYTES = 5_000_000;
    private static final int FILES = 3;

    private final Path folder;
    private Optional<Handler> file = Optional.empty();
    private boolean failed;

    LogFile(Path folder, Level level) {
        this.folder = folder;
        setLevel(level);
    }

    @Override
    public synchronized void publish(LogRecord log) {
        if (!isLoggable(log) || failed) {
            return;
        }
        if (file.isEmpty()) {
            open();
        }
        file.ifPresent(handler -> handler.publish(log));
    }

    @Override
    public synchronized void flush() {
        file.ifPresent(Handler::flush);
    }

    @Override
    public synchronized void close() {
        file.ifPresent(Handler::close);
        file = Optional.empty();
        failed = true;
    }

    private void open() {
        try {
            String pattern = folder.toString().replace("%", "%%") + "/neuroplug-%u.%g.log";
            Handler handler = new FileHandler(pattern, BYTES, FILES, true);
            handler.setFormatter(new SimpleFormatter());
            handler.setLevel(Level.ALL);
            handler.setEncoding("UTF-8");
            file = Optional.of(handler);
        } catch (IOException e) {
            failed = true; // Messages for people still go to standard error.
        }
    }
}
