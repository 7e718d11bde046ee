package org.neuroplug.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Who there is on this machine. The script {@code benchmarks/peers} has built what could be built: each module has its
 * class path in {@code target/classpath}.
 *
 * @param root of the project
 * @param home of the workbench for measurements
 * @param cores how many cores are used
 */
record Field(Path root, Path home, int cores) {
    /** What the contestants are called, in their order. */
    static final List<String> NAMES = List.of("fused", "dl4j", "plain-dl4j", "pytorch", "tensorflow", "djl");

    private static final String PYTHON = "/usr/bin/python3";
    private static final long MINUTES = 10;

    /** Everybody, those that are missing too. */
    List<Contestant> contestants() throws IOException, InterruptedException {
        List<String> trainers = trainers();
        return List.of(
                workbench("fused", trainers),
                workbench("dl4j", trainers),
                java(
                        "plain-dl4j",
                        "DL4J",
                        Limits.ND4J,
                        root.resolve("benchmarks"),
                        "org.neuroplug.benchmarks.peers.Dl4jPeer"),
                new PeerContestant(
                        "pytorch", "PyTorch" + pythonVersion(), Limits.PYTORCH, python(), pythonMissing(), cores),
                java(
                        "tensorflow",
                        "TensorFlow, Java",
                        "",
                        module("tensorflow"),
                        "org.neuroplug.benchmarks.tensorflow.TensorFlowPeer"),
                java("djl", "DJL with PyTorch", "", module("djl"), "org.neuroplug.benchmarks.djl.DjlPeer"));
    }

    /** What measures the peak of the machine; empty when it was not built. */
    List<String> roofline() {
        Path classes = module("roofline").resolve("target/classes");
        return Files.isDirectory(classes)
                ? List.of(
                        java(),
                        "-Xmx" + (1 + cores) + "g",
                        "--add-modules=jdk.incubator.vector",
                        "-cp",
                        classes.toString(),
                        "org.neuroplug.benchmarks.roofline.Roofline")
                : List.of();
    }

    /** What multiplies a workload's matrices and does nothing else, by library. */
    Map<String, List<String>> products() throws IOException {
        Map<String, List<String>> products = new LinkedHashMap<>();
        products.put(
                Limits.ND4J, program(root.resolve("benchmarks"), "org.neuroplug.benchmarks.peers.OpenBlasProducts"));
        if (pythonMissing().isEmpty()) {
            products.put(Limits.PYTORCH, List.of(PYTHON, script(), "--products"));
        }
        return products;
    }

    /** Whether the plug-in that the workbench is measured with lies in its home. */
    boolean hasPlugin() {
        return Files.exists(home.resolve("plugins/org.neuroplug.benchmarks.plugin.jar"));
    }

    private Contestant workbench(String trainer, List<String> trainers) {
        Optional<String> missing =
                trainers.contains(trainer) ? Optional.empty() : Optional.of("the workbench has no trainer " + trainer);
        return new WorkbenchContestant(trainer, root.resolve("neuroplug").toString(), home, missing, cores);
    }

    private List<String> trainers() throws IOException, InterruptedException {
        return output(List.of(root.resolve("neuroplug").toString(), "--home=" + home, "trainers"))
                .lines()
                .map(line -> line.strip().split("\\s", 2)[0])
                .toList();
    }

    private Contestant java(String name, String title, String library, Path module, String main) throws IOException {
        Optional<String> missing = Files.exists(classPath(module))
                ? Optional.empty()
                : Optional.of("its module could not be built: benchmarks/target/peers/build.log");
        List<String> program = missing.isEmpty() ? program(module, main) : List.of();
        return new PeerContestant(name, title, library, program, missing, cores);
    }

    private static List<String> program(Path module, String main) throws IOException {
        String path = module.resolve("target/classes") + ":"
                + Files.readString(classPath(module)).trim();
        return List.of(java(), "-Xmx1500m", "-XX:+UseParallelGC", "-cp", path, main);
    }

    private static Path classPath(Path module) {
        return module.resolve("target/classpath");
    }

    private Path module(String name) {
        return root.resolve("benchmarks").resolve("org.neuroplug.benchmarks." + name);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private List<String> python() {
        return List.of(PYTHON, script());
    }

    private String script() {
        return root.resolve("benchmarks/pytorch/mlp.py").toString();
    }

    private static Optional<String> pythonMissing() {
        return pythonVersion().isEmpty()
                ? Optional.of("not installed: apt-get install python3-torch libopenblas0-pthread, or --install")
                : Optional.empty();
    }

    private static String pythonVersion() {
        try {
            return " "
                    + output(List.of(PYTHON, "-c", "import torch; print(torch.__version__)"))
                            .strip();
        } catch (IOException | InterruptedException e) {
            return "";
        }
    }

    private static String output(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException(String.join(" ", command) + " failed");
        }
        return output;
    }
}
