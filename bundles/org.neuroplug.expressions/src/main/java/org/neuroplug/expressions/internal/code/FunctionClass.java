package org.neuroplug.expressions.internal.code;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;

import java.util.stream.Stream;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.expressions.internal.syntax.Formula;
import org.neuroplug.expressions.internal.tree.Graph;
import org.neuroplug.expressions.internal.tree.Node;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.CodeSizeEvaluator;

/**
 * The class of a formula: an {@code ElementwiseActivation} with a field for each parameter. Its bulk methods are loops of
 * its own, so that Java compiles them for this formula alone, with value or derivative within.
 */
public final class FunctionClass {
    /** Its name. */
    public static final String NAME = "defined/Activation";

    /** What it implements. */
    static final String CONTRACT = "org/neuroplug/spi/ElementwiseActivation";

    /** HotSpot leaves methods that are larger than this many bytes to its interpreter. */
    static final int LARGEST_METHOD = 8000;

    private final String source;
    private final Formula formula;
    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);

    private FunctionClass(String source, Formula formula) {
        this.source = source;
        this.formula = formula;
    }

    /**
     * Compiles a formula.
     *
     * @param source what stack traces call it
     * @return the class file
     * @throws InvalidInputException when the formula or its derivative is too large to run fast
     */
    public static byte[] of(String source, Formula formula) {
        return new FunctionClass(source, formula).write();
    }

    /** Whether the class needs {@link org.neuroplug.expressions.internal.math.Special}. */
    public static boolean needsSpecial(Formula formula) {
        return Stream.of(formula.value(), formula.derivative())
                .flatMap(root -> Graph.reachable(root).stream())
                .anyMatch(ExpressionCode::isSpecial);
    }

    private byte[] write() {
        writer.visit(Opcodes.V17, ACC_PUBLIC | ACC_FINAL, NAME, null, "java/lang/Object", new String[] {CONTRACT});
        writer.visitSource(source, null);
        for (String parameter : formula.parameters().keySet()) {
            writer.visitField(ACC_PRIVATE | ACC_FINAL, parameter, "D", null, null)
                    .visitEnd();
        }
        constructor();
        function("value", formula.value(), "formula");
        function("derivative", formula.derivative(), "derivative of the formula");
        loop("values", "value", false);
        loop("backward", "derivative", true);
        writer.visitEnd();
        return writer.toByteArray();
    }

    /** The type of the constructor: one double for each parameter. */
    static String constructorType(Formula formula) {
        return "(" + "D".repeat(formula.parameters().size()) + ")V";
    }

    private void constructor() {
        MethodVisitor code = method("<init>", constructorType(formula));
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        int local = 1;
        for (String parameter : formula.parameters().keySet()) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(Opcodes.DLOAD, local);
            code.visitFieldInsn(Opcodes.PUTFIELD, NAME, parameter, "D");
            local += 2;
        }
        code.visitInsn(Opcodes.RETURN);
        end(code);
    }

    private void function(String name, Node root, String words) {
        MethodVisitor method = method(name, "(D)D");
        CodeSizeEvaluator code = new CodeSizeEvaluator(method);
        new ExpressionCode(code, NAME).region(root);
        code.visitInsn(Opcodes.DRETURN);
        if (code.getMaxSize() > LARGEST_METHOD) {
            throw new InvalidInputException("the " + words + " must compile to at most " + LARGEST_METHOD
                    + " bytes, the most that Java runs fast, compiles to " + code.getMaxSize());
        }
        end(method);
    }

    /** {@code for (; from < to; from++) y[from] = (float) value(x[from])}, or {@code y[from] *= …}. */
    private void loop(String name, String function, boolean multiply) {
        MethodVisitor code = method(name, "([F[FII)V");
        Label next = new Label();
        Label end = new Label();
        code.visitLabel(next);
        code.visitVarInsn(Opcodes.ILOAD, 3);
        code.visitVarInsn(Opcodes.ILOAD, 4);
        code.visitJumpInsn(Opcodes.IF_ICMPGE, end);
        code.visitVarInsn(Opcodes.ALOAD, 2);
        code.visitVarInsn(Opcodes.ILOAD, 3);
        if (multiply) {
            code.visitInsn(Opcodes.DUP2);
            code.visitInsn(Opcodes.FALOAD);
        }
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitVarInsn(Opcodes.ILOAD, 3);
        code.visitInsn(Opcodes.FALOAD);
        code.visitInsn(Opcodes.F2D);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, NAME, function, "(D)D", false);
        code.visitInsn(Opcodes.D2F);
        if (multiply) {
            code.visitInsn(Opcodes.FMUL);
        }
        code.visitInsn(Opcodes.FASTORE);
        code.visitIincInsn(3, 1);
        code.visitJumpInsn(Opcodes.GOTO, next);
        code.visitLabel(end);
        code.visitInsn(Opcodes.RETURN);
        end(code);
    }

    private MethodVisitor method(String name, String type) {
        MethodVisitor code = writer.visitMethod(ACC_PUBLIC, name, type, null, null);
        code.visitCode();
        return code;
    }

    private static void end(MethodVisitor code) {
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}
