package org.neuroplug.paxexam.jupiter.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.neuroplug.paxexam.jupiter.ContainerTest;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

@ContainerTest
class NestedTest {

    private static BundleContext first;

    private final List<String> calls = new ArrayList<>();

    @Inject
    private BundleContext context;

    @Configuration
    static Option[] nothingButTheFramework() {
        return new Option[0];
    }

    @BeforeEach
    void before() {
        calls.add("outer");
        if (first == null) {
            first = context;
        }
    }

    @Test
    void runsBesideNestedClasses() {
        assertEquals(List.of("outer"), calls);
    }

    @Nested
    class Within {

        @Inject
        private BundleContext own;

        @BeforeEach
        void before() {
            calls.add("inner");
        }

        @Test
        void sharesTheEnclosingInstanceAndItsContainer() {
            assertEquals(List.of("outer", "inner"), calls);
            assertSame(first, own);
            assertEquals(own.getBundle(), FrameworkUtil.getBundle(getClass()));
        }

        @Nested
        class Deeper {

            @Test
            void sharesBothInstances() {
                calls.add("deeper");
                assertEquals(List.of("outer", "inner", "deeper"), calls);
                assertNotNull(own);
            }
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    class OncePerClass {

        private final List<String> kept = new ArrayList<>();

        @BeforeAll
        void onTheOneInstance() {
            kept.add("all");
        }

        @Test
        @Order(1)
        void keepsItsState() {
            kept.add("first");
        }

        @Test
        @Order(2)
        void untilTheNextMethod() {
            assertEquals(List.of("all", "first"), kept);
        }
    }
}
