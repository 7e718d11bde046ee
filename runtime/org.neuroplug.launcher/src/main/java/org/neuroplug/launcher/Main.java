package org.neuroplug.launcher;

import java.io.PrintStream;
import java.util.Map;
import org.neuroplug.api.InvalidInputException;

/** The start of the process: what {@code neuroplug ARGS…} runs. */
public final class Main {
    private static final int FAILED = 1;

    private Main() {}

    /** Runs the workbench and ends the JVM: 0 done, 1 failed, 2 bad input, 130 interrupted. */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    /**
     * What {@link #main} does, without ending the JVM.
     *
     * @return the exit code
     */
    public static int run(String... args) {
        return run(args, System.getenv(), System.out, System.err);
    }

    static int run(String[] args, Map<String, String> environment, PrintStream out, PrintStream err) {
        try {
            LaunchRequest request = GlobalOptions.parse(args, environment);
            return switch (request.task()) {
                case HELP -> print(out, GlobalOptions.help());
                case VERSION -> print(out, "neuroplug " + Version.text());
                default -> request.framework().onClassPath()
                        ? new Launch(request, Distribution.here()).run()
                        : request.framework().runIsolated(Distribution.here(), args);
            };
        } catch (InvalidInputException e) {
            err.println("neuroplug: " + e.getMessage());
            return InvalidInputException.EXIT_CODE;
        } catch (LaunchException e) {
            err.println("neuroplug: " + e.getMessage());
            return FAILED;
        }
    }

    private static int print(PrintStream out, String text) {
        out.println(text);
        out.flush();
        return 0;
    }
}
