package org.neuroplug.benchmarks.workload;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Rows of a workload, in the IDX files of MNIST within its folder {@value #FOLDER}, not compressed: so the workbench reads
 * them as the data set of that name, and a peer in any language in a few lines.
 *
 * @param size number of rows
 * @param width features per row
 * @param features {@code [size, width]}, row after row, from 0 to 1
 * @param labels the class of each row
 */
public record LabelledRows(int size, int width, float[] features, int[] labels) {
    /** The folder within a workload's. */
    public static final String FOLDER = "mnist";

    /** The part that is trained on. */
    public static final String TRAIN = "train";

    /** The part that is held out. */
    public static final String TEST = "t10k";

    private static final int SIDE = 28;
    private static final int IMAGES_HEADER = 16;
    private static final int LABELS_HEADER = 8;

    /** Some of them, as a copy. */
    LabelledRows range(int from, int to) {
        return new LabelledRows(
                to - from,
                width,
                Arrays.copyOfRange(features, from * width, to * width),
                Arrays.copyOfRange(labels, from, to));
    }

    /** Reads a part of a workload's rows. */
    public static LabelledRows read(Path workload, String part) throws IOException {
        byte[] images = Files.readAllBytes(images(workload, part));
        byte[] classes = Files.readAllBytes(labels(workload, part));
        int size = classes.length - LABELS_HEADER;
        float[] features = new float[images.length - IMAGES_HEADER];
        for (int i = 0; i < features.length; i++) {
            features[i] = (images[IMAGES_HEADER + i] & 0xff) / 255f;
        }
        int[] labels = new int[size];
        for (int i = 0; i < size; i++) {
            labels[i] = classes[LABELS_HEADER + i];
        }
        return new LabelledRows(size, features.length / size, features, labels);
    }

    /**
     * Writes a part of a workload's rows.
     *
     * @param levels {@code [rows, 784]}, the features in 255ths
     * @param labels {@code [rows]}
     */
    public static void write(Path workload, String part, byte[] levels, byte[] labels) throws IOException {
        Files.createDirectories(workload.resolve(FOLDER));
        ByteBuffer images = ByteBuffer.allocate(IMAGES_HEADER + levels.length);
        images.putInt(0x803).putInt(labels.length).putInt(SIDE).putInt(SIDE).put(levels);
        Files.write(images(workload, part), images.array());
        ByteBuffer classes = ByteBuffer.allocate(LABELS_HEADER + labels.length);
        classes.putInt(0x801).putInt(labels.length).put(labels);
        Files.write(labels(workload, part), classes.array());
    }

    private static Path images(Path workload, String part) {
        return workload.resolve(FOLDER).resolve(part + "-images-idx3-ubyte");
    }

    private static Path labels(Path workload, String part) {
        return workload.resolve(FOLDER).resolve(part + "-labels-idx1-ubyte");
    }
}
