package org.neuroplug.reporters.internal.tensorboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.neuroplug.api.FileErrors;

/**
 * A file of TensorBoard's events ({@code event.proto} and {@code summary.proto} of TensorFlow), in a folder of its own: TensorBoard
 * takes each folder for a run and names it by its path.
 */
final class EventFile {
    private static final double MILLIS = 1e3;
    /** Fields of an event. */
    private static final int WALL_TIME = 1;

    private static final int STEP = 2;
    private static final int FILE_VERSION = 3;
    private static final int SUMMARY = 5;
    /** Fields of a summary and its values. */
    private static final int VALUE = 1;

    private static final int TAG = 1;
    private static final int SIMPLE_VALUE = 2;
    private static final int TENSOR = 8;
    private static final int METADATA = 9;
    /** Fields of a tensor of texts, and of what says that it is shown as text. */
    private static final int DATA_TYPE = 1;

    private static final int STRING_VALUE = 8;
    private static final int PLUGIN_DATA = 1;
    private static final int PLUGIN_NAME = 1;
    private static final long STRING = 7;

    private final RecordFile records;
    private final Clock clock;

    private EventFile(RecordFile records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /**
     * Makes the file anew and writes what it begins with. A file that is there is of an earlier report about the same run.
     *
     * @param folder made when it is not there
     * @param started names the file, with the seconds since 1970
     */
    static EventFile create(Path folder, Instant started, Clock clock) throws IOException {
        Path file = folder.resolve("events.out.tfevents." + started.getEpochSecond() + ".neuroplug");
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new IOException("cannot write " + file + ": " + FileErrors.reason(e), e);
        }
        EventFile events = new EventFile(new RecordFile(file), clock);
        events.records.append(events.event().text(FILE_VERSION, "brain.Event:2").toBytes());
        return events;
    }

    private ProtoMessage event() {
        return new ProtoMessage().real(WALL_TIME, clock.millis() / MILLIS);
    }

    /** Numbers by name, at a step; all are there for readers when this returns. */
    void scalars(int step, Map<String, Double> values) throws IOException {
        ProtoMessage summary = new ProtoMessage();
        values.forEach((tag, value) ->
                summary.message(VALUE, new ProtoMessage().text(TAG, tag).real(SIMPLE_VALUE, value.floatValue())));
        records.append(event().whole(STEP, step).message(SUMMARY, summary).toBytes());
    }

    /** A text in Markdown. */
    void text(String tag, String markdown) throws IOException {
        ProtoMessage tensor = new ProtoMessage().whole(DATA_TYPE, STRING).text(STRING_VALUE, markdown);
        ProtoMessage metadata = new ProtoMessage().message(PLUGIN_DATA, new ProtoMessage().text(PLUGIN_NAME, "text"));
        ProtoMessage value =
                new ProtoMessage().text(TAG, tag).message(TENSOR, tensor).message(METADATA, metadata);
        records.append(event().message(SUMMARY, new ProtoMessage().message(VALUE, value))
                .toBytes());
    }
}
