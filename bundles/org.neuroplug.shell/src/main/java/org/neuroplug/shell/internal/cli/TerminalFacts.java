package org.neuroplug.shell.internal.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * What is known about the terminal.
 *
 * @param outIsTerminal whether standard output is one
 * @param errIsTerminal whether standard error is one on which something can be written over; a dumb one cannot do that
 * @param width columns
 * @param palette with what pictures are drawn
 * @param unicode whether it shows characters beyond ASCII; also of what is not a terminal
 */
public record TerminalFacts(boolean outIsTerminal, boolean errIsTerminal, int width, Palette palette, boolean unicode) {
    /** Columns when nobody says otherwise. */
    public static final int DEFAULT_WIDTH = 80;

    private static final int LEAST_WIDTH = 20;

    public TerminalFacts {
        Objects.requireNonNull(palette, "palette");
    }

    /** No terminal at all: output goes to a file or a pipe. */
    public static TerminalFacts none() {
        return new TerminalFacts(false, false, DEFAULT_WIDTH, Palette.CHARACTERS, false);
    }

    /**
     * What the start script found out ({@code neuroplug.tty.out}, {@code neuroplug.tty.err}, {@code neuroplug.columns}), else
     * what the environment tells.
     *
     * @param properties value by name; null for what is not set
     * @param console whether the JVM has a console: both standard input and output are a terminal
     */
    public static TerminalFacts detect(
            UnaryOperator<String> properties, Map<String, String> environment, boolean console) {
        boolean out = flag(properties.apply("neuroplug.tty.out"), console);
        boolean err = flag(properties.apply("neuroplug.tty.err"), console) && !dumb(environment);
        int width = width(properties.apply("neuroplug.columns"), environment.get("COLUMNS"));
        return new TerminalFacts(
                out, err, width, out ? palette(environment) : Palette.CHARACTERS, unicode(properties, environment));
    }

    /** The same where standard output or error are perhaps redirected away from the terminal. */
    public TerminalFacts only(boolean out, boolean err) {
        boolean shown = outIsTerminal && out;
        return new TerminalFacts(shown, errIsTerminal && err, width, shown ? palette : Palette.CHARACTERS, unicode);
    }

    private static boolean flag(String text, boolean otherwise) {
        return text == null || text.isEmpty() ? otherwise : Boolean.parseBoolean(text);
    }

    private static int width(String... candidates) {
        for (String text : candidates) {
            if (text != null && text.matches("[1-9]\\d{0,4}")) {
                return Math.max(LEAST_WIDTH, Integer.parseInt(text));
            }
        }
        return DEFAULT_WIDTH;
    }

    /** What a terminal with this environment can draw; {@code NO_COLOR} and a locale without UTF-8 leave characters. */
    public static Palette palette(Map<String, String> environment) {
        String term = environment.getOrDefault("TERM", "");
        if (environment.containsKey("NO_COLOR") || dumb(environment) || !utf8(environment)) {
            return Palette.CHARACTERS;
        }
        String colours = environment.getOrDefault("COLORTERM", "");
        if (colours.equals("truecolor") || colours.equals("24bit") || term.endsWith("-direct")) {
            return Palette.COLOURS;
        }
        boolean greys = term.contains("256color") || environment.containsKey("WT_SESSION");
        return greys ? Palette.GREYS : Palette.CHARACTERS;
    }

    /**
     * Whether a terminal with this environment shows characters beyond ASCII.
     *
     * @param properties {@code neuroplug.unicode} is false where the start script had to set a locale of its own
     */
    public static boolean unicode(UnaryOperator<String> properties, Map<String, String> environment) {
        return flag(properties.apply("neuroplug.unicode"), utf8(environment)) && !dumb(environment);
    }

    /** Whether a terminal with this environment can only print, line by line. */
    public static boolean dumb(Map<String, String> environment) {
        return environment.getOrDefault("TERM", "").equals("dumb");
    }

    private static boolean utf8(Map<String, String> environment) {
        for (String name : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
            String locale = environment.getOrDefault(name, "").toLowerCase(Locale.ROOT);
            if (!locale.isEmpty()) {
                return locale.contains("utf-8") || locale.contains("utf8");
            }
        }
        return System.getProperty("os.name", "").startsWith("Windows");
    }
}
