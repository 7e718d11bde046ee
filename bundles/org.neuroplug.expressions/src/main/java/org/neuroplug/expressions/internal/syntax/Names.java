package org.neuroplug.expressions.internal.syntax;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.definition.FormulaException;
import org.neuroplug.expressions.internal.tree.Op;

/** What names mean in a formula. */
final class Names {
    private static final Map<String, Op> FUNCTIONS =
            Op.functions().stream().collect(Collectors.toMap(Op::symbol, Function.identity()));
    private static final Set<String> WORDS = Set.of("x", "pi", "e", "and", "or", "not", Parser.WHERE);

    private final String text;
    private final Collection<String> parameters;

    Names(String text, Collection<String> parameters) {
        this.text = text;
        this.parameters = parameters;
    }

    /** Whether a name has a meaning in every formula. */
    static boolean isReserved(String name) {
        return FUNCTIONS.containsKey(name) || WORDS.contains(name);
    }

    Optional<Op> function(Token name) {
        return Optional.ofNullable(FUNCTIONS.get(name.text()));
    }

    /** Whether a name stands for a number. */
    boolean isNumber(Token name) {
        return WORDS.contains(name.text()) || parameters.contains(name.text());
    }

    /** The name of a parameter that has a value. */
    String parameter(Token name) {
        if (!parameters.contains(name.text())) {
            throw unknown(name, false);
        }
        return name.text();
    }

    FormulaException unknown(Token name, boolean called) {
        List<String> offered =
                new ArrayList<>(FUNCTIONS.keySet().stream().sorted().toList());
        if (called) {
            return error(
                    InvalidInputException.unknown("function", name.text(), offered)
                            .getMessage(),
                    name);
        }
        offered.addAll(List.of("x", "pi", "e"));
        offered.addAll(parameters);
        String hint = InvalidInputException.nearest(name.text(), offered)
                .filter(nearest -> name.text().length() > 1)
                .map(nearest -> "; did you mean " + nearest + "?")
                .orElse("");
        return error(
                "unknown name '" + name.text() + "'" + hint + " (a parameter needs a value behind the formula: where "
                        + name.text() + "=1)",
                name);
    }

    void checkCount(Token name, Op function, int count) {
        boolean many = function == Op.MIN || function == Op.MAX;
        if (many ? count < 2 : count != function.arity()) {
            String arguments = function.arity() == 1 ? " argument" : " arguments";
            throw error(
                    name.text() + " takes " + function.arity() + (many ? " or more" : "") + arguments + ", has "
                            + count,
                    name);
        }
    }

    private FormulaException error(String what, Token where) {
        return new FormulaException(what, text, where.column());
    }
}
