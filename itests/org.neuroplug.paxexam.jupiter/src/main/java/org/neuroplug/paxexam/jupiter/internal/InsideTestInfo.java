package org.neuroplug.paxexam.jupiter.internal;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.TestInfo;

/** A {@code TestInfo} whose class and method are those inside. */
record InsideTestInfo(String name, Set<String> tags, Optional<Class<?>> type, Optional<Method> method)
        implements TestInfo {

    static InsideTestInfo of(TestInfo outside, Probe probe) {
        return new InsideTestInfo(
                outside.getDisplayName(),
                outside.getTags(),
                outside.getTestClass().map(probe::inside),
                outside.getTestMethod().map(probe::inside));
    }

    @Override
    public String getDisplayName() {
        return name;
    }

    @Override
    public Set<String> getTags() {
        return tags;
    }

    @Override
    public Optional<Class<?>> getTestClass() {
        return type;
    }

    @Override
    public Optional<Method> getTestMethod() {
        return method;
    }
}
