package org.neuroplug.paxexam.jupiter.internal;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.neuroplug.paxexam.jupiter.ProbeContent;
import org.ops4j.pax.exam.CoreOptions;
import org.ops4j.pax.exam.ExamSystem;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.OptionUtils;
import org.ops4j.pax.exam.TestContainerException;
import org.ops4j.pax.exam.nat.internal.NativeTestContainer;
import org.ops4j.pax.exam.spi.DefaultExamSystem;
import org.osgi.framework.launch.Framework;

/** A started container with its probe. Closing it stops the framework and deletes its storage. */
final class RunningContainer implements ExtensionContext.Store.CloseableResource {

    /**
     * Felix would look on the class path for what a call from outside does not find inside, which would hide that it is
     * missing. A configuration may set the property again.
     */
    private static final Option STRICT =
            CoreOptions.frameworkProperty("felix.bootdelegation.implicit").value("false");

    private final Probe probe;
    private final Teardown teardown;

    private RunningContainer(Probe probe, Teardown teardown) {
        this.probe = probe;
        this.teardown = teardown;
    }

    /**
     * Starts the container that a test class describes. What its configuration method throws is passed on as it is, an
     * assumption for instance.
     *
     * @throws TestContainerException if it does not start; it has been stopped and cleaned up then
     */
    static RunningContainer start(Class<?> testClass) {
        Option[] options = ConfigurationMethod.of(testClass).options();
        Teardown teardown = new Teardown();
        try {
            return new RunningContainer(boot(testClass, options, teardown), teardown);
        } catch (IOException | RuntimeException | LinkageError failure) {
            throw teardown.after(named(failure, testClass));
        }
    }

    /** Says which container; a failure that is only a message is replaced, lest it be printed twice. */
    private static TestContainerException named(Throwable failure, Class<?> testClass) {
        TestContainerException named = new TestContainerException(
                "the container of " + testClass.getName() + " did not start: " + StartCheck.messages(failure),
                failure instanceof TestContainerException ? failure.getCause() : failure);
        Arrays.stream(failure.getSuppressed()).forEach(named::addSuppressed);
        return named;
    }

    Probe probe() {
        return probe;
    }

    private static Probe boot(Class<?> testClass, Option[] options, Teardown teardown) throws IOException {
        FrameworkOnClassPath factory = FrameworkOnClassPath.find();
        ExamSystem system = DefaultExamSystem.create(OptionUtils.combine(
                OptionUtils.expand(TestingPackages.option(), STRICT), OptionUtils.remove(ProbeContent.class, options)));
        teardown.add(system::clear);
        teardown.add(new SavedProperties(options)::restore);
        NativeTestContainer container = new NativeTestContainer(system, factory);
        teardown.add(() -> factory.made().ifPresent(framework -> container.stop()));
        container.start();
        Framework framework = factory.made().orElseThrow();
        factory.errors().awaitAll(framework, system.getTimeout().getValue());
        new StartCheck(framework, factory.errors()).check();
        return new ProbeBundle(testClass, system, OptionUtils.filter(ProbeContent.class, options)).install(framework);
    }

    @Override
    public void close() {
        teardown.close();
    }
}
