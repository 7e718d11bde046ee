package org.neuroplug.core.internal.saved;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import org.neuroplug.api.InvalidInputException;

/**
 * A vector of float32 as ND4J's {@code Nd4j.write} lays it out: a buffer of longs that tells the shape, then a buffer of
 * floats; each with its allocation mode, length and data type, all big-endian. Written and read without the engine, so
 * that a hostile length costs nothing.
 */
final class FloatVector {
    private static final String MODE = "MIXED_DATA_TYPES";
    private static final int SHAPE_LENGTH = 6;
    /** ND4J's flag for float32 in the shape's extras. */
    private static final long FLOAT = 0x2000;

    private static final int PIECE = 8192;

    private FloatVector() {}

    static void write(float[] values, DataOutputStream out) throws IOException {
        out.writeUTF(MODE);
        out.writeLong(SHAPE_LENGTH);
        out.writeUTF("LONG");
        for (long word : new long[] {1, values.length, 1, FLOAT, 1, 'c'}) {
            out.writeLong(word);
        }
        out.writeUTF(MODE);
        out.writeLong(values.length);
        out.writeUTF("FLOAT");
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * PIECE);
        for (int at = 0; at < values.length; at += PIECE) {
            int count = Math.min(PIECE, values.length - at);
            bytes.asFloatBuffer().put(values, at, count);
            out.write(bytes.array(), 0, Float.BYTES * count);
        }
    }

    /**
     * Reads a vector to the end of the stream.
     *
     * @param what it is called in messages
     * @param atMost the largest length that is believed
     * @throws InvalidInputException when it is anything else, too long or too short
     */
    static float[] read(String what, DataInputStream in, long atMost) throws IOException {
        expect(what, MODE.equals(in.readUTF()) && in.readLong() == SHAPE_LENGTH && "LONG".equals(in.readUTF()));
        long rank = in.readLong();
        long length = in.readLong();
        for (int i = 2; i < SHAPE_LENGTH; i++) {
            in.readLong();
        }
        boolean floats = MODE.equals(in.readUTF()) && in.readLong() == length && "FLOAT".equals(in.readUTF());
        expect(what, rank == 1 && length > 0 && floats);
        if (length > atMost) {
            throw new InvalidInputException(
                    what + " must hold at most " + atMost + " numbers, says that it holds " + length);
        }
        float[] values = new float[Math.toIntExact(length)];
        byte[] piece = new byte[Float.BYTES * PIECE];
        for (int at = 0; at < values.length; at += PIECE) {
            int count = Math.min(PIECE, values.length - at);
            in.readFully(piece, 0, Float.BYTES * count);
            FloatBuffer numbers = ByteBuffer.wrap(piece).asFloatBuffer();
            numbers.get(values, at, count);
        }
        expect(what, in.read() < 0);
        return values;
    }

    private static void expect(String what, boolean holds) {
        if (!holds) {
            throw new InvalidInputException(what + " is not a vector of float32 as ND4J writes it");
        }
    }
}
