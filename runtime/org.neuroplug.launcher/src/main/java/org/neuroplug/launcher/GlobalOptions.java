package org.neuroplug.launcher;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.HelpFormatter;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.launcher.LaunchRequest.Task;

/** The options before the command. They end at the first word that is no option; what follows is the command's own. */
final class GlobalOptions {
    private static final int WIDTH = 80;
    private static final Options OPTIONS = new Options()
            .addOption(option("home", "DIR", "runs, caches, settings and your plug-ins (NEUROPLUG_HOME; ~/.neuroplug)"))
            .addOption(option("data", "DIR", "where data set folders such as mnist/ lie (NEUROPLUG_DATA)"))
            .addOption(option("framework", "NAME", "OSGi framework: " + FrameworkChoice.names()))
            .addOption(Option.builder("f")
                    .longOpt("file")
                    .hasArg()
                    .argName("FILE")
                    .desc("run the commands of a script")
                    .build())
            .addOption(null, "verbose", false, "show log messages and stack traces")
            .addOption("h", "help", false, "show this help")
            .addOption(null, "version", false, "show the version");

    private GlobalOptions() {}

    /**
     * Reads a command line.
     *
     * @throws InvalidInputException for an option that is unknown, lacks its value or has one that cannot be used
     */
    static LaunchRequest parse(String[] args, Map<String, String> environment) {
        CommandLine line = split(args);
        List<String> words = line.getArgList();
        Optional<String> script = single(line, "file");
        if (script.isPresent() && !words.isEmpty()) {
            throw new InvalidInputException("give either a script (-f) or a command, not both: " + words.get(0));
        }
        Task task = task(line, script, words);
        return new LaunchRequest(
                task,
                script.map(file -> List.of(scriptFile(file))).orElse(words),
                home(line, environment),
                task == Task.HELP || task == Task.VERSION ? Optional.empty() : data(line, environment),
                line.hasOption("verbose"),
                FrameworkChoice.named(single(line, "framework").orElse("felix")));
    }

    /** How to call the workbench. */
    static String help() {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        HelpFormatter formatter = new HelpFormatter();
        out.println("usage: neuroplug [OPTIONS]                   open the shell");
        out.println("       neuroplug [OPTIONS] COMMAND [ARGS…]   run one command, such as 'compare'");
        out.println("       neuroplug [OPTIONS] -f FILE           run the commands of a script");
        out.println();
        formatter.printOptions(out, WIDTH, OPTIONS, 1, 3);
        out.println();
        out.println("'neuroplug help' lists the commands, 'neuroplug COMMAND --help' explains one.");
        out.print("Exit codes: 0 done, 1 failed, 2 bad input, 130 interrupted.");
        out.flush();
        return text.toString();
    }

    private static Option option(String name, String value, String description) {
        return Option.builder()
                .longOpt(name)
                .hasArg()
                .argName(value)
                .desc(description)
                .build();
    }

    private static CommandLine split(String[] args) {
        try {
            CommandLine line = DefaultParser.builder()
                    .setAllowPartialMatching(false)
                    .build()
                    .parse(OPTIONS, args, true);
            line.getArgList().stream()
                    .findFirst()
                    .filter(word -> word.startsWith("-"))
                    .ifPresent(GlobalOptions::unknown);
            return line;
        } catch (MissingArgumentException e) {
            Option option = e.getOption();
            throw new InvalidInputException("--" + option.getLongOpt() + " needs a value: " + option.getArgName(), e);
        } catch (ParseException e) {
            throw new InvalidInputException(e.getMessage() + "; see --help", e);
        }
    }

    private static void unknown(String word) {
        Collection<String> names =
                OPTIONS.getOptions().stream().map(o -> "--" + o.getLongOpt()).toList();
        String name = word.split("=", 2)[0];
        String hint = InvalidInputException.nearest(name, names)
                .map(n -> "; did you mean " + n + "?")
                .orElse("");
        throw new InvalidInputException("unknown option " + word + hint + " (see --help)");
    }

    private static Task task(CommandLine line, Optional<String> script, List<String> words) {
        if (line.hasOption("help")) {
            return Task.HELP;
        }
        if (line.hasOption("version")) {
            return Task.VERSION;
        }
        if (script.isPresent()) {
            return Task.SCRIPT;
        }
        return words.isEmpty() ? Task.SHELL : Task.COMMAND;
    }

    private static String scriptFile(String name) {
        Path file = path("the script", name);
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new InvalidInputException("no script that can be read: " + file);
        }
        return file.toString();
    }

    private static Path home(CommandLine line, Map<String, String> environment) {
        return given(line, environment, "home", "NEUROPLUG_HOME")
                .map(value -> path("the home", value))
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".neuroplug"));
    }

    private static Optional<Path> data(CommandLine line, Map<String, String> environment) {
        return given(line, environment, "data", "NEUROPLUG_DATA").map(value -> {
            Path folder = path("the data folder", value);
            if (!Files.isDirectory(folder)) {
                throw new InvalidInputException("no such folder for data (--data, NEUROPLUG_DATA): " + folder);
            }
            return folder;
        });
    }

    private static Optional<String> given(
            CommandLine line, Map<String, String> environment, String option, String variable) {
        return single(line, option)
                .or(() -> Optional.ofNullable(environment.get(variable)).filter(value -> !value.isEmpty()));
    }

    private static Optional<String> single(CommandLine line, String option) {
        String[] values = line.getOptionValues(option);
        if (values != null && values.length > 1) {
            throw new InvalidInputException("--" + option + " is given " + values.length + " times (see --help)");
        }
        return values == null ? Optional.empty() : Optional.of(values[0]);
    }

    private static Path path(String what, String value) {
        try {
            if (value.isBlank()) {
                throw new InvalidInputException(what + " must not be empty");
            }
            return Path.of(value).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new InvalidInputException(what + " is not a path: " + value, e);
        }
    }
}
