package org.neuroplug.benchmarks.kernels;

import java.util.Collection;
import org.neuroplug.trainer.fused.internal.kernel.KernelSet;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Measures what JMH's options name, in a JVM like the workbench's, and prints a table at the end. */
public final class KernelBenchmarks {
    /** As long as it takes HotSpot to compile kernels made of vectors. */
    private static final int WARMUPS = 6;

    private static final TimeValue WARMUP = TimeValue.milliseconds(400);

    /** Many and short, so that a median passes over those that something else disturbed. */
    private static final int MEASUREMENTS = 11;

    private static final TimeValue MEASUREMENT = TimeValue.milliseconds(150);

    /** Where the native kernels are, if they were built: this process' own property. */
    private static final String LIBRARIES = "java.library.path";

    private static final String[] JVM = {
        "--add-modules",
        "jdk.incubator.vector",
        "-Xmx768m",
        "-XX:+UseParallelGC",
        "-D" + LIBRARIES + "=" + System.getProperty(LIBRARIES)
    };

    private static final String KERNELS = "kernels";

    private KernelBenchmarks() {}

    /** Takes JMH's options; {@code -h} lists them. */
    public static void main(String[] args) throws Exception {
        CommandLineOptions given = new CommandLineOptions(args);
        if (given.shouldHelp()) {
            given.showHelp();
            return;
        }
        ChainedOptionsBuilder options = new OptionsBuilder()
                .parent(given)
                .mode(Mode.AverageTime)
                .timeUnit(Table.UNIT)
                .warmupIterations(given.getWarmupIterations().orElse(WARMUPS))
                .warmupTime(given.getWarmupTime().orElse(WARMUP))
                .measurementIterations(given.getMeasurementIterations().orElse(MEASUREMENTS))
                .measurementTime(given.getMeasurementTime().orElse(MEASUREMENT))
                .forks(given.getForkCount().orElse(1))
                .jvmArgsPrepend(JVM);
        if (!given.getParameter(KERNELS).hasValue()) {
            options.param(
                    KERNELS, KernelSet.available().stream().map(Enum::name).toArray(String[]::new));
        }
        Runner runner = new Runner(options.build());
        if (given.shouldList()) {
            runner.list();
            return;
        }
        Collection<RunResult> results = runner.run();
        new Table(results).print(System.out);
        new Shares(results).print(System.out);
    }
}
