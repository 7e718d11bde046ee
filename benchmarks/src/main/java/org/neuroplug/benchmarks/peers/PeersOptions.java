package org.neuroplug.benchmarks.peers;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.HelpFormatter;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;
import org.neuroplug.api.InvalidInputException;

/** The command line. */
final class PeersOptions {
    private static final int WIDTH = 100;
    private static final String USAGE = "benchmarks/peers [OPTION…]";
    private static final Options OPTIONS = new Options()
            .addOption(valued("rounds", "N", "interleaved rounds (5)"))
            .addOption(valued("epochs", "N", "epochs of every job, to try things out (each job's own)"))
            .addOption(valued("jobs", "A,B,…", String.join(", ", Job.names()) + " (all)"))
            .addOption(valued("contestants", "A,B,…", String.join(", ", Field.NAMES) + " (all that there are)"))
            .addOption(valued(
                    "patience",
                    "FACTOR",
                    "who took more than so many times as long as the fastest peer in round 1 is not repeated (2);"
                            + " job founding repeats both of our trainers"))
            .addOption(valued("cores", "N", "cores to use (all)"))
            .addOption(valued("data", "DIR", "where the folder mnist lies (NEUROPLUG_DATA, else ~/.neuroplug/data)"))
            .addOption(
                    valued("out", "DIR", "where RESULTS.md, RESULTS.png and RESULTS.csv go (benchmarks/target/peers)"))
            .addOption(Option.builder()
                    .longOpt("install")
                    .desc("install PyTorch with apt-get first")
                    .build())
            .addOption(Option.builder().longOpt("help").desc("print this").build());

    private final CommandLine given;

    private PeersOptions(CommandLine given) {
        this.given = given;
    }

    private static Option valued(String name, String value, String description) {
        return Option.builder()
                .longOpt(name)
                .hasArg()
                .argName(value)
                .desc(description)
                .build();
    }

    /**
     * Reads it, and looks at every value.
     *
     * @throws InvalidInputException when it makes no sense
     */
    static PeersOptions parse(String[] args) {
        try {
            PeersOptions options = new PeersOptions(new DefaultParser(false).parse(OPTIONS, args));
            if (!options.given.getArgList().isEmpty()) {
                throw new InvalidInputException("no argument is expected, was "
                        + options.given.getArgList().get(0) + " (--help)");
            }
            if (!options.help()) {
                options.check();
            }
            return options;
        } catch (UnrecognizedOptionException e) {
            throw InvalidInputException.unknown(
                    "option",
                    e.getOption(),
                    OPTIONS.getOptions().stream()
                            .map(option -> "--" + option.getLongOpt())
                            .toList());
        } catch (ParseException e) {
            throw new InvalidInputException(e.getMessage() + " (--help)", e);
        }
    }

    private void check() {
        rounds();
        epochs();
        cores();
        patience();
        jobs();
        contestants();
    }

    /** Names of the jobs that are wanted, in their order. */
    List<String> jobs() {
        return chosen("jobs", "job", Job.names());
    }

    /** Names of the contestants that are wanted, in their order. */
    List<String> contestants() {
        return chosen("contestants", "contestant", Field.NAMES);
    }

    boolean help() {
        return given.hasOption("help");
    }

    /** Prints what there is. */
    static void printHelp(PrintWriter out) {
        HelpFormatter help = new HelpFormatter();
        help.printHelp(
                out,
                WIDTH,
                USAGE,
                "Measures the workbench against PyTorch, TensorFlow, DJL and plain DL4J. The full measurement takes hours;"
                        + " --epochs 3 --rounds 1 shows in minutes that everything works.",
                OPTIONS,
                2,
                2,
                "");
        out.flush();
    }

    int rounds() {
        return whole("rounds").orElse(5);
    }

    OptionalInt epochs() {
        return whole("epochs");
    }

    int cores() {
        return whole("cores").orElse(Runtime.getRuntime().availableProcessors());
    }

    double patience() {
        String text = given.getOptionValue("patience", "2");
        try {
            double factor = Double.parseDouble(text);
            if (factor >= 1) {
                return factor;
            }
        } catch (NumberFormatException e) {
            throw badFactor(text, e);
        }
        throw badFactor(text, null);
    }

    private static InvalidInputException badFactor(String text, Throwable cause) {
        return new InvalidInputException("--patience must be a number of at least 1, was " + text, cause);
    }

    Path out(Path otherwise) {
        return given.hasOption("out") ? Path.of(given.getOptionValue("out")) : otherwise;
    }

    /** Where to look for MNIST, in this order. */
    List<Path> data(List<Path> otherwise) {
        return given.hasOption("data") ? List.of(Path.of(given.getOptionValue("data"))) : otherwise;
    }

    /** The names chosen with an option, in the order in which they are offered; all without the option. */
    private List<String> chosen(String option, String what, List<String> offered) {
        if (!given.hasOption(option)) {
            return offered;
        }
        var names =
                new LinkedHashSet<>(Arrays.asList(given.getOptionValue(option).split(",", -1)));
        for (String name : names) {
            if (!offered.contains(name)) {
                throw InvalidInputException.unknown(what, name, offered);
            }
        }
        return offered.stream().filter(names::contains).toList();
    }

    private OptionalInt whole(String option) {
        if (!given.hasOption(option)) {
            return OptionalInt.empty();
        }
        String text = given.getOptionValue(option);
        if (!text.matches("[1-9]\\d{0,5}")) {
            throw new InvalidInputException("--" + option + " must be a whole number from 1 to 999999, was " + text);
        }
        return OptionalInt.of(Integer.parseInt(text));
    }
}
