package org.neuroplug.dl4j.internal;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.lang.reflect.Proxy;
import java.util.List;
import org.deeplearning4j.config.DL4JClassLoading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nd4j.common.config.ND4JClassLoading;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWiring;

class EngineActivatorTest {

    private final ClassLoader foreign = ClassLoader.getPlatformClassLoader();
    private ClassLoader before;

    @BeforeEach
    void startFromAForeignThread() {
        before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(foreign);
        ND4JClassLoading.setNd4jClassloader(foreign);
        DL4JClassLoading.setDl4jClassloader(foreign);
    }

    @AfterEach
    void restore() {
        Thread.currentThread().setContextClassLoader(before);
    }

    @Test
    void letsTheEngineLookForClassesInItsOwnBundle() {
        new EngineActivator().start(withoutNatives());

        assertSame(EngineActivator.class.getClassLoader(), ND4JClassLoading.getNd4jClassloader());
        assertSame(EngineActivator.class.getClassLoader(), DL4JClassLoading.getDl4jClassloader());
    }

    @Test
    void leavesTheCallersContextLoaderAlone() {
        new EngineActivator().start(withoutNatives());

        assertSame(foreign, Thread.currentThread().getContextClassLoader());
    }

    @Test
    void hasOperationsExecutedByItsOwnClassAsLongAsItIsThere() {
        EngineActivator activator = new EngineActivator();
        activator.start(withoutNatives());
        assertSame(
                FencedExecutioner.class,
                ND4JClassLoading.loadClassByName(System.getProperty(FencedExecutioner.PROPERTY)));
        activator.stop(withoutNatives());
        assertNull(System.getProperty(FencedExecutioner.PROPERTY));
    }

    private static BundleContext withoutNatives() {
        BundleWiring wiring = answering(BundleWiring.class, "getProvidedWires", List.of());
        Bundle bundle = answering(Bundle.class, "adapt", wiring);
        return answering(BundleContext.class, "getBundle", bundle);
    }

    private static <T> T answering(Class<T> type, String method, Object answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, called, args) -> {
            if (!called.getName().equals(method)) {
                throw new UnsupportedOperationException(called.toString());
            }
            return answer;
        }));
    }
}
