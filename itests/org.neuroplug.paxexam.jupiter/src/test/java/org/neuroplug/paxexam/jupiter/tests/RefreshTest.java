package org.neuroplug.paxexam.jupiter.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.neuroplug.paxexam.jupiter.ContainerTest;
import org.neuroplug.paxexam.jupiter.tests.support.Run;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.FrameworkWiring;

class RefreshTest {

    @Test
    void saysThatTheProbeWasRefreshed() {
        Run run = Run.of(Fixture.class);

        run.tests().assertStatistics(tests -> tests.started(2).succeeded(1).failed(1));
        String message = run.failures().get(0).getMessage();
        assertTrue(message.startsWith("the probe has been refreshed"), message);
    }

    @ContainerTest
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class Fixture {

        @Configuration
        static Option[] options() {
            return new Option[0];
        }

        @Test
        @Order(1)
        void refreshesItsOwnBundle() throws InterruptedException {
            Bundle probe = FrameworkUtil.getBundle(getClass());
            Bundle framework = probe.getBundleContext().getBundle(0);
            CountDownLatch refreshed = new CountDownLatch(1);
            framework.adapt(FrameworkWiring.class).refreshBundles(List.of(probe), event -> refreshed.countDown());
            // From here on this class can load no other: it belongs to the past.
            if (!refreshed.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("not refreshed");
            }
        }

        @Test
        @Order(2)
        void isNotReached() {
            fail("in a class loader of the past");
        }
    }
}
