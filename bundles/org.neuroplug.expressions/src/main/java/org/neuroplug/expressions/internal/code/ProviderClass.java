package org.neuroplug.expressions.internal.code;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.GETSTATIC;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.NEW;

import java.util.List;
import java.util.Map;
import org.neuroplug.expressions.internal.syntax.Formula;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The class that makes a {@link FunctionClass} of settings: an {@code ActivationProvider} with the formula's parameters. */
public final class ProviderClass {
    /** Its name. */
    public static final String NAME = "defined/Provider";

    /** What it implements. */
    public static final String CONTRACT = "org/neuroplug/spi/ActivationProvider";

    private static final String PARAMETER = "org/neuroplug/api/plugin/Parameter";
    private static final String RANGE = "org/neuroplug/api/plugin/Range";
    private static final String SETTINGS = "org/neuroplug/api/plugin/Hyperparameters";
    private static final String ELEMENTWISE = "org/neuroplug/spi/ActivationElementwise";

    private final String activation;
    private final Formula formula;
    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);

    private ProviderClass(String activation, Formula formula) {
        this.activation = activation;
        this.formula = formula;
    }

    /**
     * Compiles it.
     *
     * @param activation the plug-in's name
     * @return the class file
     */
    public static byte[] of(String activation, Formula formula) {
        return new ProviderClass(activation, formula).write();
    }

    private byte[] write() {
        writer.visit(Opcodes.V17, ACC_PUBLIC | ACC_FINAL, NAME, null, "java/lang/Object", new String[] {CONTRACT});
        writer.visitSource(activation, null);
        constructor();
        parameters();
        create();
        writer.visitEnd();
        return writer.toByteArray();
    }

    private void constructor() {
        MethodVisitor code = method("<init>", "()V");
        code.visitVarInsn(ALOAD, 0);
        code.visitMethodInsn(INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        code.visitInsn(Opcodes.RETURN);
        end(code);
    }

    /** {@code return List.of(new Parameter[] {Parameter.real(name, default, Range.FINITE, description), …})}. */
    private void parameters() {
        MethodVisitor code = method("parameters", "()Ljava/util/List;");
        List<Map.Entry<String, Double>> all = List.copyOf(formula.parameters().entrySet());
        code.visitIntInsn(Opcodes.BIPUSH, all.size());
        code.visitTypeInsn(Opcodes.ANEWARRAY, PARAMETER);
        for (int i = 0; i < all.size(); i++) {
            code.visitInsn(DUP);
            code.visitIntInsn(Opcodes.BIPUSH, i);
            code.visitLdcInsn(all.get(i).getKey());
            code.visitLdcInsn(all.get(i).getValue());
            code.visitFieldInsn(GETSTATIC, RANGE, "FINITE", "L" + RANGE + ";");
            code.visitLdcInsn("of the formula");
            code.visitMethodInsn(
                    INVOKESTATIC,
                    PARAMETER,
                    "real",
                    "(Ljava/lang/String;DL" + RANGE + ";Ljava/lang/String;)L" + PARAMETER + ";",
                    false);
            code.visitInsn(Opcodes.AASTORE);
        }
        code.visitMethodInsn(INVOKESTATIC, "java/util/List", "of", "([Ljava/lang/Object;)Ljava/util/List;", true);
        code.visitInsn(Opcodes.ARETURN);
        end(code);
    }

    /** {@code return new ActivationElementwise(name + "(" + settings + ")", new Activation(settings.real(…), …))}. */
    private void create() {
        MethodVisitor code = method("create", "(L" + SETTINGS + ";)Lorg/nd4j/linalg/activations/IActivation;");
        code.visitTypeInsn(NEW, ELEMENTWISE);
        code.visitInsn(DUP);
        text(code);
        code.visitTypeInsn(NEW, FunctionClass.NAME);
        code.visitInsn(DUP);
        for (String parameter : formula.parameters().keySet()) {
            code.visitVarInsn(ALOAD, 1);
            code.visitLdcInsn(parameter);
            code.visitMethodInsn(INVOKEVIRTUAL, SETTINGS, "real", "(Ljava/lang/String;)D", false);
        }
        code.visitMethodInsn(
                INVOKESPECIAL, FunctionClass.NAME, "<init>", FunctionClass.constructorType(formula), false);
        code.visitMethodInsn(
                INVOKESPECIAL, ELEMENTWISE, "<init>", "(Ljava/lang/String;L" + FunctionClass.CONTRACT + ";)V", false);
        code.visitInsn(Opcodes.ARETURN);
        end(code);
    }

    /** The name and the settings, as experiments write them. */
    private void text(MethodVisitor code) {
        if (formula.parameters().isEmpty()) {
            code.visitLdcInsn(activation);
            return;
        }
        code.visitLdcInsn(activation + "(");
        code.visitVarInsn(ALOAD, 1);
        code.visitMethodInsn(INVOKEVIRTUAL, SETTINGS, "toString", "()Ljava/lang/String;", false);
        concatenate(code);
        code.visitLdcInsn(")");
        concatenate(code);
    }

    private static void concatenate(MethodVisitor code) {
        code.visitMethodInsn(
                INVOKEVIRTUAL, "java/lang/String", "concat", "(Ljava/lang/String;)Ljava/lang/String;", false);
    }

    private MethodVisitor method(String name, String type) {
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC, name, type, null, null);
        code.visitCode();
        return code;
    }

    private static void end(MethodVisitor code) {
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}
