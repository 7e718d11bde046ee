package org.neuroplug.dl4j.internal;

import java.lang.ref.Reference;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.BroadcastOp;
import org.nd4j.linalg.api.ops.CustomOp;
import org.nd4j.linalg.api.ops.IndexAccumulation;
import org.nd4j.linalg.api.ops.Op;
import org.nd4j.linalg.api.ops.OpContext;
import org.nd4j.linalg.api.ops.RandomOp;
import org.nd4j.linalg.api.ops.ReduceOp;
import org.nd4j.linalg.api.ops.ScalarOp;
import org.nd4j.linalg.api.rng.Random;
import org.nd4j.linalg.cpu.nativecpu.ops.NativeOpExecutioner;

/**
 * ND4J's executioner of operations, which keeps an operation reachable until its native code has returned. ND4J's own hands natives the
 * buffers of an operation's arrays, after which nothing refers to the operation any more: a garbage collection meanwhile lets ND4J free
 * them, dimensions most often, and the process ends with a segmentation fault in {@code sd::DataBuffer::primary()}. Seen once in hours of
 * training on two threads, and within a minute beside a thread that collects garbage all the time.
 *
 * <p>ND4J's other methods call these.
 */
public final class FencedExecutioner extends NativeOpExecutioner {
    /** The property by which ND4J finds the class of its executioner. */
    static final String PROPERTY = "opexec";

    @Override
    public INDArray exec(Op op, OpContext context) {
        return fenced(super.exec(op, context), op, context);
    }

    @Override
    public INDArray exec(IndexAccumulation op, OpContext context) {
        return fenced(super.exec(op, context), op, context);
    }

    @Override
    public INDArray exec(ReduceOp op, OpContext context) {
        return fenced(super.exec(op, context), op, context);
    }

    @Override
    public INDArray exec(ScalarOp op, OpContext context) {
        return fenced(super.exec(op, context), op, context);
    }

    @Override
    public INDArray exec(BroadcastOp op, OpContext context) {
        return fenced(super.exec(op, context), op, context);
    }

    @Override
    public INDArray exec(RandomOp op, OpContext context, Random random) {
        return fenced(super.exec(op, context, random), op, context);
    }

    @Override
    public INDArray[] exec(CustomOp op, OpContext context) {
        return fenced(super.exec(op, context), op, context);
    }

    /** Operation and context were reachable as long as the result was not there. */
    private static <T> T fenced(T result, Object op, OpContext context) {
        Reference.reachabilityFence(op);
        Reference.reachabilityFence(context);
        return result;
    }
}
