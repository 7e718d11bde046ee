package org.neuroplug.activations.internal;

import java.util.Arrays;
import org.nd4j.linalg.activations.IActivation;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.ActivationProvider;
import org.osgi.service.component.annotations.Component;

/** The logarithm of the softmax of each row of {@code [batch, units]}; the greatest input is taken off first, so that nothing overflows. */
@Component
@Plugin(name = "log_softmax", description = "the logarithm of softmax, for each sample")
@Formula(
        text = "x_i - log(sum_j exp(x_j))",
        derivative = "dy_i/dx_k = (1 if i = k else 0) - softmax(x)_k",
        range = "(-∞, 0]",
        source = "PyTorch, torch.nn.LogSoftmax")
public final class LogSoftmax implements ActivationProvider {
    @Override
    public IActivation create(Hyperparameters settings) {
        return new Rowwise("log_softmax", new Function());
    }

    private static final class Function implements Rowwise.Function {
        @Override
        public void values(double[] row) {
            double greatest = Arrays.stream(row).max().orElse(0);
            double log =
                    Math.log(Arrays.stream(row).map(x -> Math.exp(x - greatest)).sum()) + greatest;
            for (int i = 0; i < row.length; i++) {
                row[i] -= log;
            }
        }

        @Override
        public void backward(double[] row, double[] gradient) {
            values(row);
            double sum = Arrays.stream(gradient).sum();
            for (int i = 0; i < row.length; i++) {
                gradient[i] -= Math.exp(row[i]) * sum;
            }
        }
    }
}
