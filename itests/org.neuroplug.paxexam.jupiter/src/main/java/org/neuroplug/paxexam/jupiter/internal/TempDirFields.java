package org.neuroplug.paxexam.jupiter.internal;

import java.lang.reflect.Field;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ModifierSupport;
import org.ops4j.pax.exam.TestContainerException;

/** Carries the folders that JUnit puts into {@code @TempDir} fields outside to the same fields inside. */
final class TempDirFields {

    private final Probe probe;

    TempDirFields(Probe probe) {
        this.probe = probe;
    }

    void carryStatic(Class<?> outside) {
        AnnotationSupport.findAnnotatedFields(outside, TempDir.class, ModifierSupport::isStatic)
                .forEach(field -> copy(field, null, null));
    }

    void carry(Object outside, Object inside) {
        AnnotationSupport.findAnnotatedFields(outside.getClass(), TempDir.class, ModifierSupport::isNotStatic)
                .forEach(field -> copy(field, outside, inside));
    }

    private void copy(Field field, Object outside, Object inside) {
        try {
            field.setAccessible(true);
            probe.inside(field).set(inside, field.get(outside));
        } catch (IllegalAccessException denied) {
            throw new TestContainerException("cannot set the @TempDir field " + field, denied);
        }
    }
}
