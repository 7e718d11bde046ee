package org.neuroplug.benchmarks.peers;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.bytedeco.javacpp.FloatPointer;
import org.neuroplug.benchmarks.workload.Workload;

/**
 * The matrix products of a training step and nothing else, by the OpenBLAS that ND4J brings, on one thread: a bound for
 * what a trainer can reach that hands them to a library. Prints the median time of a row in microseconds.
 */
public final class OpenBlasProducts {
    private static final double SECONDS = 2;

    private OpenBlasProducts() {}

    /** {@code c[m, n] = a[m, k] b[k, n]}, where a may be kept as its transpose, and b too. */
    private record Product(int m, int n, int k, int a, int b, FloatPointer x, FloatPointer y, FloatPointer z) {
        static Product of(int m, int n, int k, int a, int b) {
            return new Product(m, n, k, a, b, random(m * k), random(k * n), random(m * n));
        }

        private static FloatPointer random(int size) {
            float[] values = new float[size];
            Arrays.fill(values, 0.5f);
            return new FloatPointer(values);
        }

        void run() {
            int strideA = a == CblasTrans ? m : k;
            int strideB = b == CblasTrans ? k : n;
            cblas_sgemm(CblasRowMajor, a, b, m, n, k, 1, x, strideA, y, strideB, 0, z, n);
        }
    }

    /** Takes a workload's folder. */
    public static void main(String[] args) throws IOException {
        Workload workload = Workload.read(Path.of(args[0]));
        List<Product> step = step(workload);
        List<Double> times = new ArrayList<>();
        long end = System.nanoTime() + (long) (SECONDS * 1e9);
        while (System.nanoTime() < end) {
            long start = System.nanoTime();
            step.forEach(Product::run);
            times.add((System.nanoTime() - start) / 1e3 / workload.batch());
        }
        double[] warm = times.stream()
                .skip(times.size() / 4)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        System.out.printf(Locale.ROOT, "%.4f%n", warm[warm.length / 2]);
    }

    /** Forward, gradient of the weights, and gradient of the inputs of all layers but the first. */
    private static List<Product> step(Workload workload) {
        List<Product> step = new ArrayList<>();
        int batch = workload.batch();
        for (int layer = 0; layer < workload.layers(); layer++) {
            int in = workload.widths().get(layer);
            int out = workload.widths().get(layer + 1);
            step.add(Product.of(batch, out, in, CblasNoTrans, CblasNoTrans));
            step.add(Product.of(in, out, batch, CblasTrans, CblasNoTrans));
            if (layer > 0) {
                step.add(Product.of(batch, in, out, CblasNoTrans, CblasTrans));
            }
        }
        return step;
    }
}
