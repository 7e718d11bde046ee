package org.neuroplug.expressions.internal.plugin;

import java.util.Map;
import org.neuroplug.api.definition.Definition;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.expressions.internal.code.ProviderClass;
import org.neuroplug.expressions.internal.syntax.Formula;
import org.neuroplug.spi.ActivationProvider;
import org.neuroplug.spi.CompiledActivation;
import org.neuroplug.spi.FormulaCompiler;
import org.osgi.service.component.annotations.Component;

/** Loads compiled formulas, each by a class loader of its own, which goes with the last one who uses the formula. */
@Component
public final class ClassCompiler implements FormulaCompiler {
    @Override
    public CompiledActivation compile(Definition definition) {
        DefinedJar jar = new DefinedJar(definition, Formula.parse(definition.formula()), 1, 0);
        PluginIdentity identity = new PluginIdentity(
                PluginKind.ACTIVATION,
                definition.name(),
                jar.symbolicName(),
                jar.version(),
                DefinedJar.sha256(jar.bytes()));
        return new CompiledActivation(definition, identity, load(jar.classes()));
    }

    private static ActivationProvider load(Map<String, byte[]> classes) {
        try {
            Class<?> provider = new MemoryLoader(classes).loadClass(ProviderClass.NAME.replace('/', '.'));
            return (ActivationProvider) provider.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot load a compiled formula", e);
        }
    }

    /** Loads classes from memory; all others come from where the contracts come from. */
    private static final class MemoryLoader extends ClassLoader {
        private final Map<String, byte[]> classes;

        MemoryLoader(Map<String, byte[]> classes) {
            super(ActivationProvider.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name.replace('.', '/') + ".class");
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
