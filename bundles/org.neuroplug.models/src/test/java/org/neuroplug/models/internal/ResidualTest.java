package org.neuroplug.models.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.neuroplug.api.data.ImageShape;

class ResidualTest {
    private static final String ROWS = "resnet-mini(units=4,blocks=[1])";

    private static MultiLayerNetwork rows() {
        return new Trial(5, 3, new ActivationTanH(), 1).network(ROWS);
    }

    private static Residual block(MultiLayerNetwork network) {
        return (Residual) network.getLayerWiseConfigurations().getConf(3).getLayer();
    }

    @Test
    void aPathThatMakesNothingLeavesWhatTheShortcutBrings() {
        MultiLayerNetwork network = rows();
        network.getParam("3_p4.gamma").assign(0);
        List<INDArray> made = network.feedForward(Nd4j.rand(DataType.FLOAT, 7, 5), true);
        assertTrue(made.get(3).norm2Number().doubleValue() > 0.1);
        assertEquals(made.get(3), made.get(4), "what the block gets and what it makes");
        network.getParam("3_p4.gamma").assign(1);
        List<INDArray> others = network.feedForward(Nd4j.rand(DataType.FLOAT, 7, 5), true);
        assertNotEquals(others.get(3), others.get(4));
    }

    @Test
    void namesItsParametersByTheirLayers() {
        assertEquals(
                List.of(
                        "p0.W",
                        "p1.gamma",
                        "p1.beta",
                        "p1.mean",
                        "p1.var",
                        "p3.W",
                        "p4.gamma",
                        "p4.beta",
                        "p4.mean",
                        "p4.var"),
                block(rows()).initializer().paramKeys(block(rows())));
    }

    @Test
    void aShortcutOfItsOwnHasParametersBehindThoseOfThePath() {
        MultiLayerNetwork network = new Trial(new ImageShape(4, 4, 1), 3, new ActivationTanH())
                .network("resnet-mini(filters=2,blocks=[1,1])");
        List<String> own = network.paramTable().keySet().stream()
                .filter(key -> key.startsWith("5_s"))
                .toList();
        assertEquals(List.of("5_s0.W", "5_s1.gamma", "5_s1.beta", "5_s1.mean", "5_s1.var"), own);
    }

    @Test
    void copiesHaveLayersOfTheirOwn() {
        Residual block = block(rows());
        Residual copy = (Residual) block.clone();
        assertEquals(block, copy);
        assertEquals(block.hashCode(), copy.hashCode());
        assertNotSame(block.getPath().get(0), copy.getPath().get(0));
        assertNotEquals(block, new Residual(block.getPath(), block.getPath()));
    }

    @Test
    void refusesToAddWhatHasOtherShapes() {
        Residual block = block(rows());
        Layer narrow = new DenseLayer.Builder().nIn(4).nOut(3).build();
        Residual uneven = new Residual(List.of(narrow), List.of());
        uneven.setLayerName("uneven");
        assertTrue(assertThrows(IllegalStateException.class, () -> uneven.getOutputType(0, InputType.feedForward(4)))
                .getMessage()
                .startsWith("layer uneven adds "));
        assertEquals(InputType.feedForward(4), block.getOutputType(0, InputType.feedForward(4)));
    }
}
