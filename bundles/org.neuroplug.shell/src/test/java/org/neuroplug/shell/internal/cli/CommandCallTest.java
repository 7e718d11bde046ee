package org.neuroplug.shell.internal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.shell.internal.fixture.Typed;

class CommandCallTest {
    /** What a command does. */
    private interface Deed {
        int does(Arguments arguments, Invocation invocation) throws IOException, InterruptedException;
    }

    private static Typed run(Deed deed, String words) {
        return Typed.run(
                new ShellCommand() {
                    @Override
                    public CommandSyntax syntax() {
                        return CommandSyntax.of("deed", Topic.DATA, "does something")
                                .taking(Operand.optional("NUMBER", Completion.NONE))
                                .with(CommandOption.valued("n", "name", "NAME", "a name"));
                    }

                    @Override
                    public int run(Arguments arguments, Invocation invocation)
                            throws IOException, InterruptedException {
                        return deed.does(arguments, invocation);
                    }
                },
                words);
    }

    private static Typed failing(Exception e) {
        return run(
                (arguments, invocation) -> {
                    if (e instanceof IOException io) {
                        throw io;
                    }
                    throw (RuntimeException) e;
                },
                "");
    }

    @Test
    void tellsBadInputInOneLine() {
        assertEquals(new Typed(2, "", "no such thing\n"), failing(new InvalidInputException("no such thing")));
    }

    @Test
    void whatIsInterruptedWhileItWaitsIsNoError() {
        assertEquals(
                new Typed(130, "", "interrupted\n"),
                failing(new CancellationException("interrupted while it was checked")));
    }

    @Test
    void tellsWhatAnErrorOfTheFileSystemMeans() {
        assertEquals(new Typed(1, "", "/a/b: no such file or folder\n"), failing(new NoSuchFileException("/a/b")));
        assertEquals(new Typed(1, "", "/a/b: permission denied\n"), failing(new AccessDeniedException("/a/b")));
        assertEquals(
                new Typed(1, "", "No space left on device\n"), failing(new IOException("No space left on device")));
    }

    @Test
    void tellsAnUnexpectedErrorInOneLineToo() {
        assertEquals(
                new Typed(1, "", "unexpected IllegalStateException: oops (--verbose shows where)\n"),
                failing(new IllegalStateException("oops\nand more")));
        assertEquals(
                new Typed(1, "", "unexpected NullPointerException: NullPointerException (--verbose shows where)\n"),
                failing(new NullPointerException()));
    }

    @Test
    void tellsAnInterrupt() {
        assertEquals(
                new Typed(130, "", "interrupted\n"),
                run(
                        (arguments, invocation) -> {
                            throw new InterruptedException();
                        },
                        ""));
    }

    @Test
    void takesNegativeNumbersAsOperandsAndValues() {
        Typed typed = run(
                (arguments, invocation) -> {
                    invocation
                            .out()
                            .println(arguments.operand(0) + " "
                                    + arguments.text("name").orElseThrow());
                    return 0;
                },
                "-5 -n -7");

        assertEquals(new Typed(0, "-5 -7\n", ""), typed);
    }

    @Test
    void takesWhatFollowsTwoDashesAsOperands() {
        Typed typed = run(
                (arguments, invocation) -> {
                    invocation.out().println(arguments.operands());
                    return 0;
                },
                "-- --name");

        assertEquals(new Typed(0, "[--name]\n", ""), typed);
    }

    @Test
    void keepsQuotesInValues() {
        Typed typed = run(
                (arguments, invocation) -> {
                    invocation.out().println(arguments.text("name").orElseThrow());
                    return 0;
                },
                "--name=\"quoted\"");

        assertEquals("\"quoted\"\n", typed.out());
    }

    @Test
    void asksForVerbosityWithTheCommandOrBeforeIt() {
        Deed tells = (arguments, invocation) -> {
            invocation.out().print(invocation.verbose());
            return 0;
        };

        assertEquals("true", run(tells, "--verbose").out());
        assertEquals("false", run(tells, "").out());
    }

    @Test
    void helpsEvenWhenOperandsAreWrong() {
        Typed typed = run((arguments, invocation) -> 1, "one two --help");

        assertEquals(0, typed.code());
        assertTrue(typed.out().startsWith("deed: does something\n\nUsage: deed [NUMBER] [OPTIONS]\n"), typed.out());
        assertTrue(typed.out().contains("  -n, --name NAME  a name\n"), typed.out());
        assertFalse(typed.out().contains("Examples"), typed.out());
    }
}
