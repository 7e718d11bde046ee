package org.neuroplug.core.internal.saved;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.neuroplug.api.FileErrors;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.spi.TrainingState;

/**
 * A model's file: the zip that DL4J's own serializer reads and writes, with configuration, weights and the optimizer's
 * numbers. DL4J also puts serialized Java objects into such files; those are never read, and a file that holds one is
 * refused.
 */
final class ModelArchive {
    /** More than the configuration of any network. */
    static final int MAX_CONFIGURATION = 8 << 20;

    private static final String CONFIGURATION = "configuration.json";
    private static final String WEIGHTS = "coefficients.bin";
    private static final String OPTIMIZER = "updaterState.bin";
    private static final Set<String> KNOWN = Set.of(CONFIGURATION, WEIGHTS, OPTIMIZER);

    private final Path file;

    ModelArchive(Path file) {
        this.file = file;
    }

    void write(byte[] configuration, TrainingState state) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(entry(CONFIGURATION));
            zip.write(configuration);
            vector(zip, WEIGHTS, state.parameters());
            if (state.optimizerState().length > 0) {
                vector(zip, OPTIMIZER, state.optimizerState());
            }
        }
    }

    /** Without a date, so that the same model gives the same bytes. */
    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        return entry;
    }

    private static void vector(ZipOutputStream zip, String name, float[] values) throws IOException {
        zip.putNextEntry(entry(name));
        DataOutputStream out = new DataOutputStream(zip);
        FloatVector.write(values, out);
        out.flush();
    }

    /**
     * The configuration.
     *
     * @throws InvalidInputException when the file is not a model's
     */
    byte[] configuration() {
        return open(zip -> {
            checkEntries(zip);
            try (InputStream in = entry(zip, CONFIGURATION)) {
                byte[] bytes = in.readNBytes(MAX_CONFIGURATION + 1);
                if (bytes.length > MAX_CONFIGURATION) {
                    throw new InvalidInputException(file + ": " + CONFIGURATION + " must have at most "
                            + MAX_CONFIGURATION + " bytes, has more");
                }
                return bytes;
            }
        });
    }

    /**
     * Weights and the optimizer's numbers.
     *
     * @param weights how many weights the network has
     */
    TrainingState state(long weights, int steps, int epochs) {
        return open(zip -> {
            float[] parameters = vector(zip, WEIGHTS, weights);
            if (parameters.length != weights) {
                throw new InvalidInputException(file + ": " + WEIGHTS + " must hold " + weights
                        + " numbers, the weights of the network, holds " + parameters.length);
            }
            float[] optimizer =
                    zip.getEntry(OPTIMIZER) == null ? new float[0] : vector(zip, OPTIMIZER, weights * MOST_SLOTS);
            return new TrainingState(parameters, optimizer, steps, epochs);
        });
    }

    /** More numbers for each weight than any optimizer keeps. */
    private static final int MOST_SLOTS = 16;

    private float[] vector(ZipFile zip, String name, long atMost) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(entry(zip, name)))) {
            return FloatVector.read(file + ": " + name, in, atMost);
        }
    }

    private InputStream entry(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new InvalidInputException(file + " is not a model: it has no " + name);
        }
        return zip.getInputStream(entry);
    }

    private void checkEntries(ZipFile zip) {
        Set<String> seen = new HashSet<>();
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            String name = entries.nextElement().getName();
            String shown = name.replaceAll("\\p{Cntrl}", "?");
            if (!KNOWN.contains(name)) {
                throw new InvalidInputException(file + " holds " + shown
                        + ", which is not loaded: models hold "
                        + String.join(", ", KNOWN.stream().sorted().toList())
                        + " and nothing else");
            }
            if (!seen.add(name)) {
                throw new InvalidInputException(file + " holds " + shown + " twice");
            }
        }
    }

    private interface Reading<T> {
        T of(ZipFile zip) throws IOException;
    }

    private <T> T open(Reading<T> reading) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return reading.of(zip);
        } catch (ZipException | EOFException e) {
            throw new InvalidInputException(file + " is damaged: " + FileErrors.reason(e), e);
        } catch (IOException e) {
            throw new InvalidInputException(file + " cannot be read: " + FileErrors.reason(e), e);
        }
    }
}
