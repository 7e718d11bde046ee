package org.neuroplug.paxexam.jupiter.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.Supplier;
import javax.inject.Inject;
import org.junit.jupiter.api.Test;
import org.neuroplug.paxexam.jupiter.ContainerTest;
import org.neuroplug.paxexam.jupiter.tests.support.BundleFile;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleWiring;

@ContainerTest
class InsideTest {

    @Inject
    private BundleContext context;

    @Configuration
    Option[] nothingButTheFramework() {
        return new Option[0];
    }

    @Test
    void runsInTheProbeBundle() {
        assertEquals(context.getBundle(), FrameworkUtil.getBundle(getClass()));
        assertEquals("probe." + InsideTest.class.getName(), context.getBundle().getSymbolicName());
    }

    @Test
    void runsOnTheFrameworkOfTheClassPath() {
        assertEquals(
                System.getProperty("expected.framework"), context.getBundle(0).getSymbolicName());
    }

    @Test
    void sharesJUnitWithTheOutside() {
        assertSame(ClassLoader.getSystemClassLoader(), Test.class.getClassLoader());
    }

    @Test
    void hasTheProbeAsContextClassLoader() {
        ClassLoader probe = context.getBundle().adapt(BundleWiring.class).getClassLoader();
        assertSame(probe, Thread.currentThread().getContextClassLoader());
    }

    @Test
    void hasItsInnerAnonymousAndNeighbouringClassesInside() {
        Supplier<Class<?>> anonymous = new Supplier<>() {
            @Override
            public Class<?> get() {
                return getClass();
            }
        };
        for (Class<?> type : new Class<?>[] {Inner.class, anonymous.get(), BundleFile.class}) {
            assertEquals(context.getBundle(), FrameworkUtil.getBundle(type), type.getName());
        }
    }

    @Test
    void doesNotSeeTheClassPath() {
        assertNotNull(ClassLoader.getSystemClassLoader().getResource("org/slf4j/Logger.class"));
        assertThrows(ClassNotFoundException.class, () -> context.getBundle().loadClass("org.slf4j.Logger"));
    }

    private static final class Inner {}
}
