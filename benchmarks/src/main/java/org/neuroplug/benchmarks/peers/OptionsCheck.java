package org.neuroplug.benchmarks.peers;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.neuroplug.api.InvalidInputException;

/**
 * What the script {@code benchmarks/peers} runs before it builds anything else: prints the help, or refuses what makes no sense. Its exit
 * code is 0 when there is something to measure.
 */
public final class OptionsCheck {
    /** When help was all that was wanted. */
    static final int HELPED = 10;

    private OptionsCheck() {}

    /** Takes the options. */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String[] args) {
        try {
            if (PeersOptions.parse(args).help()) {
                PeersOptions.printHelp(new PrintWriter(System.out, false, StandardCharsets.UTF_8));
                return HELPED;
            }
            return 0;
        } catch (InvalidInputException e) {
            System.err.println("benchmarks/peers: " + e.getMessage());
            return InvalidInputException.EXIT_CODE;
        }
    }
}
