package org.neuroplug.expressions.internal;

import java.util.List;
import java.util.Random;
import org.neuroplug.expressions.internal.tree.Op;

/** Formulas that nobody would think of. */
final class RandomFormula {
    private static final List<Op> FUNCTIONS = Op.functions();
    private static final String[] SIGNS = {" + ", " - ", "*", "/"};
    private static final String[] COMPARISONS = {" < ", " <= ", " > ", " >= "};

    private RandomFormula() {}

    static String of(Random random, int depth) {
        if (depth == 0 || random.nextInt(8) == 0) {
            return random.nextInt(3) == 0 ? String.valueOf(random.nextInt(40) / 8.0 + 0.125) : "x";
        }
        String a = of(random, depth - 1);
        return switch (random.nextInt(7)) {
            case 0, 1 -> "(" + a + SIGNS[random.nextInt(SIGNS.length)] + of(random, depth - 1) + ")";
            case 2 -> "-" + "(" + a + ")";
            case 3 -> "(" + a + ")^" + (random.nextInt(7) - 2);
            case 4 -> "if(" + a + COMPARISONS[random.nextInt(COMPARISONS.length)] + of(random, depth - 1) + ", "
                    + of(random, depth - 1) + ", " + a + ")";
            default -> call(random, FUNCTIONS.get(random.nextInt(FUNCTIONS.size())), a, depth);
        };
    }

    private static String call(Random random, Op function, String a, int depth) {
        if (function == Op.IF) {
            return "relu(" + a + ")";
        }
        return function.symbol() + "(" + a + (function.arity() == 2 ? ", " + of(random, depth - 1) : "") + ")";
    }
}
