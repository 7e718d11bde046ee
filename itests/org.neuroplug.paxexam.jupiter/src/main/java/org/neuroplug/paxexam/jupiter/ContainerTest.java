package org.neuroplug.paxexam.jupiter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class whose methods run inside an OSGi framework of their own, short for
 * {@code @ExtendWith(PaxExamExtension.class)}. It belongs on a top-level test class (or its superclass); the
 * {@code @Nested} classes in it run in the same container.
 *
 * @see PaxExamExtension
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(PaxExamExtension.class)
public @interface ContainerTest {}
