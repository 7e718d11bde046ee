package org.neuroplug.shell.internal.terminal;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jline.reader.LineReader;

/**
 * Lines that come at any time, from any thread: above a line that is being typed, or else, so as not to get between what a command
 * prints, before the next prompt.
 */
final class Notices {
    private final Queue<String> waiting = new ConcurrentLinkedQueue<>();
    private final LineReader reader;

    Notices(LineReader reader) {
        this.reader = reader;
    }

    void show(String lines) {
        if (reader.isReading()) {
            reader.printAbove(lines);
        } else {
            waiting.add(lines);
        }
    }

    /** A prompt is about to come. */
    void showWaiting() {
        for (String lines = waiting.poll(); lines != null; lines = waiting.poll()) {
            reader.printAbove(lines);
        }
    }
}
