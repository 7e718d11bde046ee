package org.neuroplug.expressions.internal.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.neuroplug.expressions.internal.math.Special;

/** What a node of a formula does with its arguments. Conditions are 1 where they hold and 0 where they do not. */
public enum Op {
    NUMBER("", 0, a -> Double.NaN),
    VARIABLE("x", 0, a -> Double.NaN),
    PARAMETER("", 0, a -> Double.NaN),

    NEGATE("-", 1, a -> -a[0]),
    ADD("+", 2, a -> a[0] + a[1]),
    SUBTRACT("-", 2, a -> a[0] - a[1]),
    MULTIPLY("*", 2, a -> a[0] * a[1]),
    DIVIDE("/", 2, a -> a[0] / a[1]),
    POWER("^", 2, a -> Math.pow(a[0], a[1])),

    LESS("<", 2, a -> truth(a[0] < a[1])),
    LESS_OR_EQUAL("<=", 2, a -> truth(a[0] <= a[1])),
    GREATER(">", 2, a -> truth(a[0] > a[1])),
    GREATER_OR_EQUAL(">=", 2, a -> truth(a[0] >= a[1])),
    EQUAL("==", 2, a -> truth(a[0] == a[1])),
    NOT_EQUAL("!=", 2, a -> truth(a[0] != a[1])),
    AND("and", 2, a -> truth(a[0] != 0 && a[1] != 0)),
    OR("or", 2, a -> truth(a[0] != 0 || a[1] != 0)),
    NOT("not", 1, a -> truth(a[0] == 0)),

    IF("if", 3, a -> a[0] != 0 ? a[1] : a[2]),
    ABS("abs", 1, a -> Math.abs(a[0])),
    ATAN("atan", 1, a -> Math.atan(a[0])),
    CBRT("cbrt", 1, a -> Math.cbrt(a[0])),
    COS("cos", 1, a -> Math.cos(a[0])),
    COSH("cosh", 1, a -> Math.cosh(a[0])),
    ERF("erf", 1, a -> Special.erf(a[0])),
    EXP("exp", 1, a -> Math.exp(a[0])),
    EXPM1("expm1", 1, a -> Math.expm1(a[0])),
    LOG("log", 1, a -> Math.log(a[0])),
    LOG1P("log1p", 1, a -> Math.log1p(a[0])),
    MAX("max", 2, a -> Math.max(a[0], a[1])),
    MIN("min", 2, a -> Math.min(a[0], a[1])),
    RELU("relu", 1, a -> Math.max(a[0], 0)),
    SIGMOID("sigmoid", 1, a -> Special.sigmoid(a[0])),
    SIGN("sign", 1, a -> Math.signum(a[0])),
    SIN("sin", 1, a -> Math.sin(a[0])),
    SINH("sinh", 1, a -> Math.sinh(a[0])),
    SOFTPLUS("softplus", 1, a -> Special.softplus(a[0])),
    SQRT("sqrt", 1, a -> Math.sqrt(a[0])),
    TAN("tan", 1, a -> Math.tan(a[0])),
    TANH("tanh", 1, a -> Math.tanh(a[0]));

    private final String symbol;
    private final int arity;
    private final ToDoubleFunction<double[]> meaning;

    Op(String symbol, int arity, ToDoubleFunction<double[]> meaning) {
        this.symbol = symbol;
        this.arity = arity;
        this.meaning = meaning;
    }

    private static double truth(boolean holds) {
        return holds ? 1 : 0;
    }

    /** How it is written. */
    public String symbol() {
        return symbol;
    }

    /** How many arguments it has. */
    public int arity() {
        return arity;
    }

    /** What it makes of its arguments. */
    public double of(double... arguments) {
        return meaning.applyAsDouble(arguments);
    }

    /** Whether it is written as a name with its arguments in parentheses. */
    public boolean isFunction() {
        return compareTo(IF) >= 0;
    }

    /** Whether it compares two numbers. */
    public boolean isComparison() {
        return compareTo(LESS) >= 0 && compareTo(NOT_EQUAL) <= 0;
    }

    /** Whether it is 0 or 1. */
    public boolean isCondition() {
        return compareTo(LESS) >= 0 && compareTo(NOT) <= 0;
    }

    /** All functions, by name. */
    public static List<Op> functions() {
        List<Op> functions = new ArrayList<>(List.of(values()));
        functions.removeIf(op -> !op.isFunction());
        return functions;
    }
}
