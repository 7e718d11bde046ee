package org.neuroplug.core.internal.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Parameterized;
import org.osgi.framework.ServiceObjects;
import org.osgi.framework.ServiceReference;

class PluginObjectTest {
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final AtomicInteger made = new AtomicInteger();
    private final BlockingQueue<Object> givenBack = new LinkedBlockingQueue<>();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final AtomicReference<Thread> worker = new AtomicReference<>();

    private PluginObject object(Duration limit, Supplier<Object> maker) {
        ServiceObjects<Object> objects = new ServiceObjects<>() {
            @Override
            public Object getService() {
                made.incrementAndGet();
                return maker.get();
            }

            @Override
            public void ungetService(Object service) {
                givenBack.add(service);
            }

            @Override
            public ServiceReference<Object> getServiceReference() {
                throw new UnsupportedOperationException();
            }
        };
        return new PluginObject(
                objects, "activation swish", () -> Optional.of("IllegalStateException: no licence"), limit, told::add);
    }

    private static String refusal(PluginObject object) {
        return assertThrows(InvalidInputException.class, object::get).getMessage();
    }

    @Test
    void isMadeOnceAndGivenBackWhenItLeaves() {
        PluginObject object = object(LONG, Object::new);
        Object first = object.get().service();

        assertSame(first, object.get().service());
        assertEquals(1, made.get());
        object.release();
        assertSame(first, givenBack.poll());
        assertEquals("it is gone", refusal(object));
    }

    private PluginObject failingOnce(Duration limit) {
        return object(limit, () -> {
            if (made.get() == 1) {
                throw new IllegalStateException("boom");
            }
            return "second";
        });
    }

    @Test
    void whatFailedIsNotTriedAgainAtOnce() {
        PluginObject object = failingOnce(LONG);

        assertEquals("it threw java.lang.IllegalStateException: boom", refusal(object));
        assertEquals("it threw java.lang.IllegalStateException: boom", refusal(object));
        assertEquals(1, made.get());
    }

    @Test
    void whatFailedIsTriedAgainLater() {
        PluginObject object = failingOnce(SHORT);
        refusal(object);

        assertTimeoutPreemptively(LONG, () -> {
            while (made.get() == 1) {
                refusalIfAny(object);
            }
        });
        assertEquals("second", object.get().service());
    }

    private static void refusalIfAny(PluginObject object) {
        try {
            object.get();
        } catch (InvalidInputException e) {
            assertTrue(e.getMessage().contains("boom"), e.getMessage());
        }
    }

    @Test
    void saysWhatAComponentThrew() {
        assertEquals("it threw IllegalStateException: no licence", refusal(object(LONG, () -> null)));
    }

    private void await(CountDownLatch latch) {
        worker.set(Thread.currentThread());
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatHangsIsStoppedAtTheLimitAndNotTriedAgain() throws InterruptedException {
        PluginObject object = object(SHORT, () -> {
            await(new CountDownLatch(1));
            return "never";
        });

        String expected =
                "it did not end within 0.1 s and was stopped in " + PluginObjectTest.class.getName() + ".await";
        assertEquals(expected, refusal(object));
        assertEquals(expected, refusal(object));
        assertEquals(Optional.of(expected), object.hung());
        assertEquals(List.of(expected), told);
        assertEquals(1, made.get());
        worker.get().join();
    }

    @Test
    void whatComputesWithoutEndIsStoppedToo() throws InterruptedException {
        PluginObject object = object(SHORT, () -> {
            worker.set(Thread.currentThread());
            while (made.get() == 1) {
                Math.sin(1);
            }
            return "never";
        });

        assertTrue(refusal(object).startsWith("it did not end within 0.1 s"));
        made.incrementAndGet();
        worker.get().join();
    }

    @Test
    void whatHangsWhenItIsAskedForItsSettingsIsGivenBack() throws InterruptedException {
        Parameterized silent = new Parameterized() {
            @Override
            public List<Parameter> parameters() {
                await(new CountDownLatch(1));
                return List.of();
            }
        };
        PluginObject object = object(SHORT, () -> silent);

        assertTrue(refusal(object).startsWith("it did not end within 0.1 s"));
        assertSame(silent, givenBack.poll(10, TimeUnit.SECONDS));
    }

    @Test
    void whatIsSlowIsWaitedFor() throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        PluginObject object = object(LONG, () -> {
            begun.countDown();
            await(go);
            return "late";
        });
        FutureTask<Object> asker = new FutureTask<>(() -> object.get().service());
        new Thread(asker).start();
        begun.await();
        go.countDown();

        assertEquals("late", object.get().service());
        assertEquals("late", answer(asker));
        assertEquals(Optional.empty(), object.hung());
        assertEquals(1, made.get());
    }

    private static Object answer(FutureTask<Object> asker) throws InterruptedException {
        try {
            return asker.get();
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }

    @Test
    void whatIsBeingMadeIsStoppedWhenItsJarGoes() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        PluginObject object = object(LONG, () -> {
            begun.countDown();
            await(new CountDownLatch(1));
            return "never";
        });
        Thread asker = new Thread(() -> refusal(object));
        asker.start();
        begun.await();

        object.release();
        asker.join();
        worker.get().join();
        assertEquals(List.of(), told);
    }

    @Test
    void whoeverAsksForItselfWhileItIsMadeIsToldSo() {
        AtomicReference<PluginObject> self = new AtomicReference<>();
        self.set(object(LONG, () -> refusal(self.get())));

        assertEquals(
                "it is being created, and was asked for by a plug-in that is being created itself",
                self.get().get().service());
    }

    @Test
    void twoThatAskForEachOtherDoNotWaitForever() {
        AtomicReference<PluginObject> first = new AtomicReference<>();
        PluginObject second = object(LONG, () -> refusal(first.get()));
        first.set(object(LONG, () -> second.get().service()));

        assertTrue(String.valueOf(first.get().get().service()).startsWith("it is being created"));
    }
}
