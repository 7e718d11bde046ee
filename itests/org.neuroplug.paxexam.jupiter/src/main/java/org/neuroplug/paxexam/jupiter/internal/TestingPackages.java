package org.neuroplug.paxexam.jupiter.internal;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.ReflectionSupport;
import org.neuroplug.paxexam.jupiter.ContainerTest;
import org.neuroplug.paxexam.jupiter.SharedPackages;
import org.opentest4j.AssertionFailedError;
import org.ops4j.pax.exam.CoreOptions;
import org.ops4j.pax.exam.Option;

/** What both sides always share: JUnit and this driver's annotations and options. Pax Exam shares its own. */
final class TestingPackages {

    private TestingPackages() {}

    static Option option() {
        Class<?>[] junit = Stream.concat(
                        Stream.of(Test.class, ReflectionSupport.class, AssertionFailedError.class),
                        optional("org.junit.jupiter.params.ParameterizedTest").stream())
                .toArray(Class<?>[]::new);
        return CoreOptions.composite(
                SharedPackages.ofJar(junit), CoreOptions.systemPackage(ContainerTest.class.getPackageName()));
    }

    private static Optional<Class<?>> optional(String name) {
        return ReflectionSupport.tryToLoadClass(name).toOptional();
    }
}
