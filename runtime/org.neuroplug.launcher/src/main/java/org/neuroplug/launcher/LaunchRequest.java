package org.neuroplug.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the command line asks for.
 *
 * @param task what to do
 * @param words of the command; of a script its file; else empty
 * @param home the folder of runs, caches and plug-ins
 * @param data the folder in which data set folders lie
 * @param verbose whether to show log messages and stack traces
 * @param framework the OSGi framework to run in
 */
record LaunchRequest(
        Task task, List<String> words, Path home, Optional<Path> data, boolean verbose, FrameworkChoice framework) {
    /** What a process of the workbench is started for. */
    enum Task {
        /** Print the global options. */
        HELP,
        /** Print the version. */
        VERSION,
        /** Run one command. */
        COMMAND,
        /** Run the commands of a file. */
        SCRIPT,
        /** Open the shell. */
        SHELL
    }

    LaunchRequest {
        Objects.requireNonNull(task, "task");
        words = List.copyOf(words);
        Objects.requireNonNull(home, "home");
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(framework, "framework");
    }
}
