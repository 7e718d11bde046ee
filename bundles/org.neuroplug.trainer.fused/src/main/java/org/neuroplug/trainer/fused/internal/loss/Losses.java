package org.neuroplug.trainer.fused.internal.loss;

import java.util.Arrays;
import java.util.Optional;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;
import org.nd4j.linalg.lossfunctions.impl.LossL2;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;
import org.nd4j.linalg.lossfunctions.impl.LossNegativeLogLikelihood;
import org.neuroplug.spi.LossByRow;
import org.neuroplug.trainer.fused.internal.activation.LayerFunction;
import org.neuroplug.trainer.fused.internal.activation.LayerFunctions;
import org.neuroplug.trainer.fused.internal.activation.Softmax;

/** The losses that are known here, by their classes. */
public final class Losses {
    private Losses() {}

    /** Why a loss cannot be computed here; empty when it can. */
    public static Optional<String> refusal(ILossFunction loss, IActivation activation) {
        boolean softmax = isSoftmax(activation);
        if (LayerFunctions.isNoisy(activation)) {
            return refused(loss, activation, "random");
        }
        if (isCrossEntropy(loss)) {
            return softmax ? Optional.empty() : refused(loss, activation, "not softmax");
        }
        if (loss.getClass() == LossBinaryXENT.class) {
            return softmax ? refused(loss, activation, "not a function of each output") : Optional.empty();
        }
        return isSquaredError(loss) || loss instanceof LossByRow
                ? Optional.empty()
                : Optional.of("the loss " + loss.getClass().getSimpleName()
                        + " is none of LossMCXENT, LossBinaryXENT, LossMSE, LossL2 and LossByRow");
    }

    private static Optional<String> refused(ILossFunction loss, IActivation activation, String why) {
        return Optional.of(
                "the output activation " + activation + " of " + loss.getClass().getSimpleName() + " is " + why);
    }

    private static boolean isSoftmax(IActivation activation) {
        return activation.getClass() == ActivationSoftmax.class;
    }

    private static boolean isCrossEntropy(ILossFunction loss) {
        return loss.getClass() == LossMCXENT.class || loss.getClass() == LossNegativeLogLikelihood.class;
    }

    private static boolean isSquaredError(ILossFunction loss) {
        return loss.getClass() == LossMSE.class || loss.getClass() == LossL2.class;
    }

    /** A new object, for one thread, for a loss that is not refused. */
    public static Loss of(ILossFunction loss, IActivation activation, int classes) {
        if (loss instanceof LossMCXENT entropy) {
            return new SoftmaxCrossEntropy((float) entropy.getSoftmaxClipEps(), weights(entropy.getWeights(), classes));
        }
        LayerFunction function = isSoftmax(activation) ? new Softmax() : LayerFunctions.of(activation);
        if (loss instanceof LossByRow byRow) {
            return new RowByRow(function, byRow.loss(), byRow.sumsOf(activation), classes);
        }
        if (loss instanceof LossBinaryXENT entropy) {
            return new ActivatedLoss(
                    function,
                    new PointLoss.CrossEntropy((float) entropy.getClipEps()),
                    weights(entropy.getWeights(), classes));
        }
        float factor = loss instanceof LossMSE ? 1f / classes : 1;
        return new ActivatedLoss(
                function, new PointLoss.SquaredError(factor), weights(((LossL2) loss).getWeights(), classes));
    }

    private static float[] weights(INDArray given, int classes) {
        if (given != null) {
            return given.dup('c').data().asFloat();
        }
        float[] ones = new float[classes];
        Arrays.fill(ones, 1);
        return ones;
    }
}
