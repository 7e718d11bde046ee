package org.neuroplug.paxexam.jupiter.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ModifierSupport;
import org.junit.platform.commons.support.ReflectionSupport;
import org.neuroplug.paxexam.jupiter.ProbeContent;
import org.ops4j.pax.exam.ExamSystem;
import org.ops4j.pax.exam.ProbeBuilder;
import org.ops4j.pax.exam.TestContainerException;
import org.ops4j.pax.exam.TestProbeBuilder;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/**
 * The bundle with a test class and all that lies in the same folder or jar. Pax Exam builds it, the test class's
 * {@link ProbeBuilder} methods may give it headers, and the driver adds what Pax Exam leaves out: the rest of a jar, and
 * {@link ProbeContent}. It imports whatever it finds exported when a class is first needed.
 */
record ProbeBundle(Class<?> testClass, ExamSystem system, ProbeContent... content) {

    private static final String LOCATION = "probe";

    /** Installs and starts the probe at the lowest start level, after everything else has been started. */
    Probe install(Framework framework) throws IOException {
        try (InputStream jar = Files.newInputStream(write())) {
            Bundle bundle = framework.getBundleContext().installBundle(LOCATION, jar);
            bundle.start();
            return new Probe(bundle);
        } catch (BundleException failure) {
            throw new TestContainerException("the probe cannot be started", failure);
        }
    }

    private Path write() throws IOException {
        List<ClassRoot> roots = new ArrayList<>(List.of(ClassRoot.of(testClass)));
        Arrays.stream(content)
                .flatMap(added -> added.locations().stream())
                .map(ClassRoot::new)
                .forEach(roots::add);
        Path jar = system.getTempFolder().toPath().resolve("probe.jar");
        try (InputStream base = customised(system.createProbe()).build().getStream()) {
            ProbeJar.write(jar, base, roots);
        }
        return jar;
    }

    private TestProbeBuilder customised(TestProbeBuilder builder) {
        builder.addTest(testClass);
        builder.setHeader(
                Constants.BUNDLE_SYMBOLICNAME, "probe." + testClass.getName().replace('$', '-'));
        AnnotationSupport.findAnnotatedMethods(testClass, ProbeBuilder.class, HierarchyTraversalMode.TOP_DOWN)
                .forEach(method -> ReflectionSupport.invokeMethod(
                        method,
                        ModifierSupport.isStatic(method) ? null : ReflectionSupport.newInstance(testClass),
                        builder));
        return builder;
    }
}
