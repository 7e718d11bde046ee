package org.neuroplug.trainer.fused.internal.network;

/**
 * The engine's random numbers, bit for bit, without its natives: ND4J 1.0.0-M2.1 makes number i of a draw of two states of 64 bits and i,
 * by a multiplication and a rotation as in xoroshiro64** (Blackman and Vigna 2018); after a draw the second state moves on. For one thread.
 */
final class EngineRandom {
    private static final long NODE = 0xFFFFFFFFDEADBEEFL;
    private static final long MOVE = 0xDEADBEEFL;

    /** The exponent of the floats from 1 up to 2. */
    private static final int ONE = 0x3F800000;

    private final long root;
    private long node;

    /** As after {@code Nd4j.getRandom().setSeed(seed)}; only for 0 the engine takes the time of day. */
    EngineRandom(long seed) {
        root = seed;
        node = seed ^ NODE;
    }

    /** {@code into[from … to-1]} uniform between two numbers, as one draw: what the engine's UniformDistribution makes of an array. */
    void uniform(float[] into, int from, int to, double low, double high) {
        float start = (float) low;
        float width = (float) high - start;
        for (int i = from; i < to; i++) {
            float unit = Float.intBitsToFloat(ONE | bits(i - from) >>> 9) - 1;
            into[i] = start + unit * width;
        }
        moveOn(to - from);
    }

    private int bits(long index) {
        long first = root | (index + 2) * (node + 24243287);
        long second = node ^ (index + 2) * (first + 723829);
        return Integer.rotateLeft((int) (first ^ second) * 0x9E3779BB, 5) * 5;
    }

    /** A step of xoroshiro64 with the halves of the state. */
    private void moveOn(long drawn) {
        int low = (int) node;
        int mixed = (int) (node >>> Integer.SIZE) ^ low;
        int nextLow = Integer.rotateLeft(low, 26) ^ mixed ^ mixed << 9;
        int nextHigh = Integer.rotateLeft(mixed, 13);
        node = ((long) nextHigh << Integer.SIZE | Integer.toUnsignedLong(nextLow)) ^ drawn ^ MOVE;
    }
}
