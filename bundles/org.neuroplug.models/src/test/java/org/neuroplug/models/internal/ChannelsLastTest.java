package org.neuroplug.models.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class ChannelsLastTest {
    private final ChannelsLast images = new ChannelsLast(2, 3, 4);

    @Test
    void putsEachValueIntoItsChannelAndBack() {
        INDArray rows = Nd4j.arange(2 * 24).castTo(DataType.FLOAT).reshape('c', 2, 24);
        INDArray made = images.preProcess(rows, 2, LayerWorkspaceMgr.noWorkspaces());
        assertArrayEquals(new long[] {2, 4, 2, 3}, made.shape());
        for (int y = 0; y < 2; y++) {
            for (int x = 0; x < 3; x++) {
                for (int channel = 0; channel < 4; channel++) {
                    assertEquals(24 + (y * 3 + x) * 4 + channel, made.getDouble(1, channel, y, x));
                }
            }
        }
        assertEquals(rows, images.backprop(made, 2, LayerWorkspaceMgr.noWorkspaces()));
    }

    @Test
    void tellsWhatItMakes() {
        assertEquals(InputType.convolutional(2, 3, 4), images.getOutputType(InputType.feedForward(24)));
        assertThrows(IllegalStateException.class, () -> images.getOutputType(InputType.feedForward(23)));
        assertEquals(images, images.clone());
    }
}
