package org.neuroplug.shell.internal.launch;

import java.util.ArrayList;
import java.util.List;
import org.apache.felix.gogo.runtime.Parser;
import org.apache.felix.gogo.runtime.SyntaxError;
import org.apache.felix.gogo.runtime.Token;
import org.neuroplug.api.InvalidInputException;

/** A Gogo script, statement by statement, so that it can end at the first that fails and say in which line. */
final class Script {
    /**
     * A statement of its own, perhaps a pipe or a chain with {@code &&}.
     *
     * @param line in which it starts, from 1
     */
    record Statement(String text, int line) {}

    private final String name;
    private final String text;

    /**
     * @param name for messages
     */
    Script(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /**
     * Its statements.
     *
     * @throws InvalidInputException when it is no script, saying where
     */
    List<Statement> statements() {
        List<Statement> statements = new ArrayList<>();
        int start = -1;
        int end = -1;
        for (Token token : tokens()) {
            boolean separator = token instanceof Parser.Operator && (Token.eq(token, ";") || Token.eq(token, "\n"));
            if (separator && start >= 0) {
                statements.add(statement(start, end));
                start = -1;
            } else if (!separator && token.length() > 0) {
                start = start < 0 ? token.start() : start;
                end = Math.max(end, token.start() + token.length());
            }
        }
        if (start >= 0) {
            statements.add(statement(start, end));
        }
        return statements;
    }

    private List<? extends Token> tokens() {
        try {
            return new Parser(text).program().tokens();
        } catch (SyntaxError e) {
            throw new InvalidInputException(name + ": " + e.getMessage() + at(e), e);
        }
    }

    private static String at(SyntaxError e) {
        return " in line " + (e.line() + 1) + ", column " + (e.column() + 1);
    }

    private Statement statement(int start, int end) {
        int line = 1
                + (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
        return new Statement(text.substring(start, end), line);
    }
}
