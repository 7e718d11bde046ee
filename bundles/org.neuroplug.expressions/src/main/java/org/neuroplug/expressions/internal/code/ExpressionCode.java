package org.neuroplug.expressions.internal.code;

import java.util.HashMap;
import java.util.Map;
import org.neuroplug.expressions.internal.math.Special;
import org.neuroplug.expressions.internal.tree.Node;
import org.neuroplug.expressions.internal.tree.Op;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes the code of an expression into a method whose first argument is {@code x}, and which leaves the result on the
 * stack. Parameters are fields of the method's class.
 */
final class ExpressionCode {
    private static final String OF_ONE = "(D)D";
    private static final String OF_TWO = "(DD)D";
    private static final String MATH = Type.getInternalName(Math.class);
    private static final String SPECIAL = Type.getInternalName(Special.class);
    private static final int X = 1;
    private static final int DOUBLE = 2;

    private final MethodVisitor code;
    private final String owner;
    private final Map<Node, Integer> locals = new HashMap<>();
    private int nextLocal = X + DOUBLE;

    ExpressionCode(MethodVisitor code, String owner) {
        this.code = code;
        this.owner = owner;
    }

    /** Computes shared parts into local variables, then the expression. */
    void region(Node root) {
        var before = Map.copyOf(locals);
        int local = nextLocal;
        for (Node shared : SharedParts.of(root, before.keySet())) {
            value(shared);
            code.visitVarInsn(Opcodes.DSTORE, nextLocal);
            locals.put(shared, nextLocal);
            nextLocal += DOUBLE;
        }
        value(root);
        locals.keySet().retainAll(before.keySet());
        nextLocal = local;
    }

    private void value(Node node) {
        Integer local = locals.get(node);
        if (local != null) {
            code.visitVarInsn(Opcodes.DLOAD, local);
            return;
        }
        switch (node.op()) {
            case NUMBER -> number(node.number());
            case VARIABLE -> code.visitVarInsn(Opcodes.DLOAD, X);
            case PARAMETER -> {
                code.visitVarInsn(Opcodes.ALOAD, 0);
                code.visitFieldInsn(Opcodes.GETFIELD, owner, node.name(), "D");
            }
            case NEGATE -> {
                value(node.argument(0));
                code.visitInsn(Opcodes.DNEG);
            }
            case ADD -> binary(node, Opcodes.DADD);
            case SUBTRACT -> binary(node, Opcodes.DSUB);
            case MULTIPLY -> binary(node, Opcodes.DMUL);
            case DIVIDE -> binary(node, Opcodes.DDIV);
            case POWER -> power(node);
            case IF -> choice(node);
            case RELU -> {
                value(node.argument(0));
                number(0);
                code.visitMethodInsn(Opcodes.INVOKESTATIC, MATH, "max", OF_TWO, false);
            }
            default -> conditionOrCall(node);
        }
    }

    private void conditionOrCall(Node node) {
        if (node.op().isCondition()) {
            Label no = new Label();
            Label end = new Label();
            condition(node, no);
            number(1);
            code.visitJumpInsn(Opcodes.GOTO, end);
            code.visitLabel(no);
            number(0);
            code.visitLabel(end);
        } else {
            node.arguments().forEach(this::value);
            String name = node.is(Op.SIGN) ? "signum" : node.op().symbol();
            String type = node.arguments().size() == 1 ? OF_ONE : OF_TWO;
            code.visitMethodInsn(Opcodes.INVOKESTATIC, isSpecial(node) ? SPECIAL : MATH, name, type, false);
        }
    }

    /** Whether its function is one of {@link Special}. */
    static boolean isSpecial(Node node) {
        return node.is(Op.SIGMOID) || node.is(Op.SOFTPLUS) || node.is(Op.ERF);
    }

    private void number(double value) {
        if (Double.doubleToLongBits(value) == 0) {
            code.visitInsn(Opcodes.DCONST_0);
        } else if (value == 1) {
            code.visitInsn(Opcodes.DCONST_1);
        } else {
            code.visitLdcInsn(value);
        }
    }

    private void binary(Node node, int opcode) {
        value(node.argument(0));
        value(node.argument(1));
        code.visitInsn(opcode);
    }

    /** Squares, cubes, fourth powers and square roots without the general power function, which is ten times slower. */
    private void power(Node node) {
        Node exponent = node.argument(1);
        value(node.argument(0));
        if (exponent.isNumber(0.5)) {
            code.visitMethodInsn(Opcodes.INVOKESTATIC, MATH, "sqrt", OF_ONE, false);
        } else if (exponent.isNumber(2)) {
            square();
        } else if (exponent.isNumber(3)) {
            code.visitInsn(Opcodes.DUP2);
            square();
            code.visitInsn(Opcodes.DMUL);
        } else if (exponent.isNumber(4)) {
            square();
            square();
        } else {
            value(exponent);
            code.visitMethodInsn(Opcodes.INVOKESTATIC, MATH, "pow", OF_TWO, false);
        }
    }

    private void square() {
        code.visitInsn(Opcodes.DUP2);
        code.visitInsn(Opcodes.DMUL);
    }

    private void choice(Node node) {
        Label otherwise = new Label();
        Label end = new Label();
        condition(node.argument(0), otherwise);
        region(node.argument(1));
        code.visitJumpInsn(Opcodes.GOTO, end);
        code.visitLabel(otherwise);
        region(node.argument(2));
        code.visitLabel(end);
    }

    /** Goes on when a condition holds, and jumps when it does not; comparisons with NaN do not hold, but for {@code !=}. */
    private void condition(Node node, Label no) {
        if (locals.containsKey(node) || !node.op().isCondition()) {
            value(node);
            number(0);
            code.visitInsn(Opcodes.DCMPL);
            code.visitJumpInsn(Opcodes.IFEQ, no);
            return;
        }
        switch (node.op()) {
            case AND -> {
                condition(node.argument(0), no);
                condition(node.argument(1), no);
            }
            case OR -> {
                Label second = new Label();
                Label yes = new Label();
                condition(node.argument(0), second);
                code.visitJumpInsn(Opcodes.GOTO, yes);
                code.visitLabel(second);
                condition(node.argument(1), no);
                code.visitLabel(yes);
            }
            case NOT -> {
                Label yes = new Label();
                condition(node.argument(0), yes);
                code.visitJumpInsn(Opcodes.GOTO, no);
                code.visitLabel(yes);
            }
            case LESS -> compare(node, Opcodes.DCMPG, Opcodes.IFGE, no);
            case LESS_OR_EQUAL -> compare(node, Opcodes.DCMPG, Opcodes.IFGT, no);
            case GREATER -> compare(node, Opcodes.DCMPL, Opcodes.IFLE, no);
            case GREATER_OR_EQUAL -> compare(node, Opcodes.DCMPL, Opcodes.IFLT, no);
            case EQUAL -> compare(node, Opcodes.DCMPL, Opcodes.IFNE, no);
            default -> compare(node, Opcodes.DCMPL, Opcodes.IFEQ, no);
        }
    }

    private void compare(Node node, int comparison, int jump, Label no) {
        binary(node, comparison);
        code.visitJumpInsn(jump, no);
    }
}
