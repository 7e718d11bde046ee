package org.neuroplug.benchmarks.peers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * The four files of MNIST, plain or gzipped.
 *
 * @param folder that holds them
 */
record MnistFiles(Path folder) {
    private static final int IMAGES_HEADER = 16;
    private static final int LABELS_HEADER = 8;

    /** The first of some data folders that has them. */
    static Optional<MnistFiles> find(List<Path> data) {
        return data.stream()
                .map(folder -> new MnistFiles(folder.resolve("mnist")))
                .filter(MnistFiles::complete)
                .findFirst();
    }

    private boolean complete() {
        return Stream.of("train-images-idx3", "train-labels-idx1", "t10k-images-idx3", "t10k-labels-idx1")
                .allMatch(name -> file(name).isPresent());
    }

    /** The features of a part in 255ths, {@code [rows, 784]}. */
    byte[] levels(String part) throws IOException {
        return read(part + "-images-idx3", IMAGES_HEADER);
    }

    /** The labels of a part. */
    byte[] labels(String part) throws IOException {
        return read(part + "-labels-idx1", LABELS_HEADER);
    }

    private byte[] read(String name, int header) throws IOException {
        Path file = file(name).orElseThrow();
        try (InputStream stored = new BufferedInputStream(Files.newInputStream(file));
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(stored) : stored) {
            in.skipNBytes(header);
            return in.readAllBytes();
        }
    }

    private Optional<Path> file(String name) {
        return Stream.of(name + "-ubyte", name + "-ubyte.gz")
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
