package org.neuroplug.launcher;

/**
 * Gives the process the Vector API, which the fast trainer computes with. It is a module that incubates: {@code --add-modules} would have
 * the JVM print a warning before every command. So the module is loaded as the JVM itself loads those of its agents, by a method that is not
 * part of Java: the start script exports its package where the JVM has the module. Where that fails, plain Java computes.
 */
final class VectorModule {
    static final String NAME = "jdk.incubator.vector";

    private VectorModule() {}

    /** Loads it, unless it is there. */
    static boolean load() {
        if (ModuleLayer.boot().findModule(NAME).isPresent()) {
            return true;
        }
        try {
            Class.forName("jdk.internal.module.Modules")
                    .getMethod("loadModule", String.class)
                    .invoke(null, NAME);
            return true;
        } catch (ReflectiveOperationException | RuntimeException unavailable) {
            return false;
        }
    }
}
