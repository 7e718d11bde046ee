package org.neuroplug.core.internal.saved;

import org.nd4j.shade.jackson.databind.JavaType;
import org.nd4j.shade.jackson.databind.type.TypeFactory;
import org.nd4j.shade.jackson.databind.util.LookupCache;

/** Lets Jackson load no class by name but those that are offered; remembers none beyond its own mapper. */
final class OfferedTypeFactory extends TypeFactory {
    private static final long serialVersionUID = 1L;

    private final transient OfferedClasses offered;

    OfferedTypeFactory(OfferedClasses offered) {
        super((LookupCache<Object, JavaType>) null);
        this.offered = offered;
    }

    @Override
    public Class<?> findClass(String name) {
        return offered.load(name);
    }
}
