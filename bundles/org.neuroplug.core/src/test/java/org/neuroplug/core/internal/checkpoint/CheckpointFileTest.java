package org.neuroplug.core.internal.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroplug.api.run.EpochResult;
import org.neuroplug.api.run.Evaluation;
import org.neuroplug.api.run.Evaluations;
import org.neuroplug.spi.TrainingState;

class CheckpointFileTest {
    private static final TrialIdentity IDENTITY = new TrialIdentity(Map.of("seed", "7", "model", "mlp – [3,4]"));
    private static final int STEPS = 5;
    private static final int EPOCHS = 4;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("trial.checkpoint");
    }

    private static Checkpoint after(int epochs) {
        Random random = new Random(epochs);
        float[] weights = new float[1000];
        float[] momenta = new float[700];
        IntStream.range(0, weights.length).forEach(i -> weights[i] = (float) random.nextGaussian());
        IntStream.range(0, momenta.length).forEach(i -> momenta[i] = (float) random.nextGaussian());
        weights[3] = Float.NaN;
        momenta[0] = -0f;
        return new Checkpoint(
                Instant.parse("2026-03-01T12:00:00.123456789Z"),
                new TrainingState(weights, momenta, epochs * STEPS, epochs),
                Optional.of(new TrainingState(momenta, weights, (epochs - 1) * STEPS, epochs - 1)),
                IntStream.rangeClosed(1, epochs)
                        .mapToObj(CheckpointFileTest::epoch)
                        .toList(),
                random.longs((long) epochs * STEPS).toArray());
    }

    private static EpochResult epoch(int number) {
        Evaluations evaluations = new Evaluations(new Evaluation(0.1 / number, 0.9), new Evaluation(Double.NaN, 0.8));
        return new EpochResult(
                number,
                1.0 / number,
                0.25,
                number % 2 == 0 ? Optional.of(evaluations) : Optional.empty(),
                number % 3 == 0 ? Optional.empty() : Optional.of(new Evaluation(number, 0.5)));
    }

    private void write(int epochs) throws IOException {
        try (CheckpointFile out = CheckpointFile.create(file, IDENTITY, after(1))) {
            for (int epoch = 2; epoch <= epochs; epoch++) {
                assertTrue(out.fits(after(epoch)));
                out.write(after(epoch));
            }
        }
    }

    private static void assertState(TrainingState expected, TrainingState actual) {
        assertArrayEquals(expected.parameters(), actual.parameters());
        assertArrayEquals(expected.optimizerState(), actual.optimizerState());
        assertEquals(expected.steps(), actual.steps());
        assertEquals(expected.epochs(), actual.epochs());
    }

    private void assertLast(int epochs) throws IOException {
        Checkpoint expected = after(epochs);
        Checkpoint actual = CheckpointReader.read(file).checkpoint();

        assertState(expected.state(), actual.state());
        assertEquals(expected.best().isPresent(), actual.best().isPresent());
        expected.best().ifPresent(best -> assertState(best, actual.best().orElseThrow()));
        assertEquals(expected.started(), actual.started());
        assertEquals(expected.epochs(), actual.epochs());
        assertArrayEquals(expected.stepNanos(), actual.stepNanos());
    }

    @Test
    void theLastOneIsReadToTheLastBit() throws IOException {
        for (int epochs = 1; epochs <= EPOCHS; epochs++) {
            write(epochs);
            assertLast(epochs);
        }
        assertEquals(IDENTITY, CheckpointReader.read(file).identity());
    }

    /** The head of a place is written after what it heads, but a loss of power may mix them in any way. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whereverAWriteBreaksOffTheOneBeforeIsThere(boolean headFirst) throws IOException {
        write(2);
        byte[] before = Files.readAllBytes(file);
        write(3);
        byte[] after = Files.readAllBytes(file);

        int body = (int) CheckpointFile.first(IDENTITY.text().getBytes(StandardCharsets.UTF_8).length)
                + CheckpointFile.PLACE_HEAD;
        int[] changed = IntStream.range(body, before.length)
                .filter(i -> before[i] != after[i])
                .toArray();
        Random random = new Random(1);
        for (int i = 0; i < 50; i++) {
            int end = changed[1 + random.nextInt(changed.length - 1)];
            byte[] broken = before.clone();
            int from = headFirst ? 0 : body;
            System.arraycopy(after, from, broken, from, end - from);
            Files.write(file, broken);
            assertLast(2);
        }
    }

    @Test
    void aFileThatWasCutOffHasTheOneThatIsWhole() throws IOException {
        write(3);
        byte[] whole = Files.readAllBytes(file);
        write(2);
        byte[] second = Files.readAllBytes(file);

        Files.write(file, Arrays.copyOf(second, second.length - 100));
        assertLast(1);

        Files.write(file, Arrays.copyOf(whole, CheckpointFile.PAGE + 100));
        assertEquals("it is damaged", refusal());
        Files.write(file, Arrays.copyOf(whole, CheckpointFile.HEAD + 5));
        assertEquals("it is cut off", refusal());
        Files.write(file, new byte[0]);
        assertEquals("it is cut off", refusal());
    }

    private String refusal() {
        return assertThrows(IOException.class, () -> CheckpointReader.read(file))
                .getMessage();
    }

    @Test
    void whatIsNoCheckpointIsRefused() throws IOException {
        write(1);
        byte[] sound = Files.readAllBytes(file);
        for (int at : List.of(0, Long.BYTES, Long.BYTES + Integer.BYTES, CheckpointFile.HEAD + 2, sound.length / 2)) {
            byte[] damaged = sound.clone();
            damaged[at] ^= 0x55;
            Files.write(file, damaged);
            assertTrue(refusal().startsWith("it is "), this::refusal);
        }
    }

    @Test
    void lengthsThatCannotBeAreNotBelieved() throws IOException {
        write(1);
        byte[] bytes = Files.readAllBytes(file);
        int place = (int) CheckpointFile.first(IDENTITY.text().getBytes(StandardCharsets.UTF_8).length);
        ByteBuffer content = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int body = place + CheckpointFile.PLACE_HEAD;
        content.putInt(body + Long.BYTES + Integer.BYTES, Integer.MAX_VALUE); // so many weights
        CRC32C crc = new CRC32C();
        crc.update(bytes, body, bytes.length - body);
        content.putInt(place + 2 * Long.BYTES, (int) crc.getValue());
        Files.write(file, bytes);

        assertTrue(refusal().startsWith("there cannot be 2147483647 numbers"), this::refusal);
    }
}
