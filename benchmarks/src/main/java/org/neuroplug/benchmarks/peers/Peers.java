package org.neuroplug.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.neuroplug.api.InvalidInputException;

/** What the script {@code benchmarks/peers} runs when everything is built. */
public final class Peers {
    private static final int FAILED = 1;

    private final Path root;
    private final PeersOptions options;
    private final String command;

    private Peers(Path root, PeersOptions options, String command) {
        this.root = root;
        this.options = options;
        this.command = command;
    }

    /** Takes the project's root folder and the options. */
    public static void main(String[] args) throws InterruptedException {
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroy)));
        System.exit(run(args));
    }

    private static int run(String[] args) throws InterruptedException {
        try {
            String[] given = Stream.of(args).skip(1).toArray(String[]::new);
            PeersOptions options = PeersOptions.parse(given);
            String command = String.join(
                    " ",
                    Stream.concat(Stream.of("benchmarks/peers"), Stream.of(given))
                            .toList());
            return new Peers(Path.of(args[0]), options, command).run();
        } catch (InvalidInputException e) {
            System.err.println("benchmarks/peers: " + e.getMessage());
            return InvalidInputException.EXIT_CODE;
        } catch (IOException e) {
            System.err.println("benchmarks/peers: " + e.getMessage());
            return FAILED;
        }
    }

    private int run() throws IOException, InterruptedException {
        Path work = root.resolve("benchmarks/target/peers");
        Path out = options.out(work);
        List<String> remarks = new ArrayList<>();
        Optional<MnistFiles> mnist = MnistFiles.find(options.data(dataFolders()));
        Field field = new Field(root, work.resolve("home"), options.cores());
        List<Job> jobs = jobs(field, mnist, remarks);
        List<Contestant> contestants = contestants(field, remarks);
        remarks.forEach(remark -> System.err.println("benchmarks/peers: " + remark));
        if (jobs.isEmpty() || contestants.isEmpty()) {
            throw new IOException("nothing can be measured");
        }
        Preparation preparation = new Preparation(work.resolve("workloads"), mnist);
        System.err.println("preparing the workloads…");
        preparation.write(jobs);
        System.err.println("measuring what the machine can do…");
        Limits limits = new LimitPrograms(
                        field.roofline(), field.products(), preparation, work.resolve("limits"), options.cores())
                .measure(jobs);
        Comparison comparison =
                new Comparison(contestants, preparation, limits.kernels(), work.resolve("runs"), options.patience());
        ResultPage page =
                new ResultPage(Machine.text(), command, LocalDate.now().toString(), limits);
        Files.createDirectories(out);
        for (int round = 1; round <= options.rounds(); round++) {
            for (Job job : jobs) {
                comparison.run(job, round, options.rounds());
                write(out, page, jobs, comparison, remarks);
            }
        }
        System.out.print(Files.readString(out.resolve(ResultPage.FILE)));
        return comparison.remarks().isEmpty() ? 0 : FAILED;
    }

    /** After each job, so that an interrupted run leaves what it had. */
    private static void write(Path out, ResultPage page, List<Job> jobs, Comparison comparison, List<String> remarks)
            throws IOException {
        List<String> all =
                Stream.concat(remarks.stream(), comparison.remarks().stream()).toList();
        Files.writeString(out.resolve(ResultPage.FILE), page.text(jobs, comparison, all));
        ResultChart.write(out.resolve(ResultPage.CHART), jobs, comparison);
        ResultTable.write(out.resolve("RESULTS.csv"), comparison.measurements());
    }

    private List<Job> jobs(Field field, Optional<MnistFiles> mnist, List<String> remarks) {
        List<String> names = options.jobs();
        List<Job> jobs = new ArrayList<>();
        for (Job job : Job.all()) {
            if (!names.contains(job.name())) {
                continue;
            }
            if (job.rows().needsMnist() && mnist.isEmpty()) {
                remarks.add(job.name() + " is left out: there is no MNIST in "
                        + String.join(
                                " or ",
                                options.data(dataFolders()).stream()
                                        .map(Path::toString)
                                        .toList())
                        + "; ./neuroplug dataset fetch mnist");
                continue;
            }
            if (job.name().equals(Job.PLUGIN) && !field.hasPlugin()) {
                remarks.add(job.name() + " is left out: its plug-in could not be built");
                continue;
            }
            jobs.add(
                    options.epochs().isPresent()
                            ? job.withEpochs(options.epochs().getAsInt())
                            : job);
        }
        return jobs;
    }

    private List<Contestant> contestants(Field field, List<String> remarks) throws IOException, InterruptedException {
        List<Contestant> all = field.contestants();
        List<String> names = options.contestants();
        List<Contestant> there = new ArrayList<>();
        for (Contestant contestant : all) {
            if (names.contains(contestant.name())) {
                contestant
                        .missing()
                        .ifPresentOrElse(
                                why -> remarks.add(contestant.name() + " is left out: " + why),
                                () -> there.add(contestant));
            }
        }
        Environment.removed(System.getenv())
                .forEach(variable -> remarks.add(variable + " was set, and removed for everybody"));
        return there;
    }

    /** Where the workbench looks, and where its tests do. */
    private List<Path> dataFolders() {
        List<Path> folders = new ArrayList<>();
        String set = System.getenv("NEUROPLUG_DATA");
        if (set != null && !set.isEmpty()) {
            folders.add(Path.of(set));
        }
        folders.add(Path.of(System.getProperty("user.home"), ".neuroplug", "data"));
        folders.add(root.resolveSibling("shared").resolve("data"));
        return folders;
    }
}
