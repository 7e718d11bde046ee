package org.neuroplug.benchmarks.tensorflow;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tensorflow.EagerSession;
import org.tensorflow.Operand;
import org.tensorflow.exceptions.TFOutOfRangeException;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.proto.Event;
import org.tensorflow.proto.Summary;
import org.tensorflow.types.TString;

/**
 * Reads event files as TensorFlow does: records by its own reader, which checks their CRC, and events by its own definition of them. Prints
 * a line for each scalar: folder, tag, step and value, separated by tabs.
 */
public final class EventFiles {
    private static final String START = "events.out.tfevents.";

    private EventFiles() {}

    /**
     * Takes the folder in which the files lie, however deep.
     *
     * @throws org.tensorflow.exceptions.TensorFlowException when TensorFlow refuses a file
     */
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        List<Path> files = files(root);
        if (files.isEmpty()) {
            throw new IOException("there is no " + START + "… in " + root);
        }
        for (Path file : files) {
            print(root.relativize(file.getParent()).toString(), events(file), System.out);
        }
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.getFileName().toString().startsWith(START))
                    .sorted()
                    .toList();
        }
    }

    private static void print(String folder, List<Event> events, PrintStream out) {
        if (events.isEmpty() || !events.get(0).getFileVersion().equals("brain.Event:2")) {
            throw new IllegalStateException(folder + " does not begin with the version of the format");
        }
        for (Event event : events) {
            for (Summary.Value value : event.getSummary().getValueList()) {
                if (value.hasSimpleValue()) {
                    out.println(folder + "\t" + value.getTag() + "\t" + event.getStep() + "\t" + value.getSimpleValue());
                }
            }
        }
    }

    private static List<Event> events(Path file) {
        List<Event> events = new ArrayList<>();
        try (EagerSession session = EagerSession.create()) {
            Ops tf = Ops.create(session);
            // The package's own wrapper takes this operation for its second version, and leaves an input out.
            Operand<?> records = session.opBuilder("TFRecordDataset", "records", tf.scope())
                    .addInput(tf.array(file.toString()).asOutput())
                    .addInput(tf.constant("").asOutput())
                    .addInput(tf.constant(0L).asOutput())
                    .build()
                    .output(0);
            List<Shape> shapes = List.of(Shape.scalar());
            Operand<?> iterator = tf.data.anonymousIterator(List.of(TString.class), shapes).handle();
            tf.data.makeIterator(records, iterator);
            while (true) {
                TString record = (TString) tf.data
                        .iteratorGetNext(iterator, List.of(TString.class), shapes)
                        .iterator()
                        .next()
                        .asTensor();
                events.add(Event.parseFrom(record.asBytes().getObject()));
            }
        } catch (TFOutOfRangeException e) {
            return events; // the end of the file
        } catch (com.google.protobuf.InvalidProtocolBufferException e) {
            throw new UncheckedIOException(file + " holds something else than events", e);
        }
    }
}
