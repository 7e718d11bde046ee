package org.neuroplug.core.internal.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.InvalidInputException;
import org.osgi.framework.ServiceObjects;
import org.osgi.framework.ServiceReference;

class PluginObjectTest {
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final AtomicInteger made = new AtomicInteger();
    private final BlockingQueue<Object> givenBack = new LinkedBlockingQueue<>();

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
                objects, "activation swish", () -> Optional.of("IllegalStateException: no licence"), limit);
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

    @Test
    void whatFailedIsTriedAgain() {
        PluginObject object = object(LONG, () -> {
            if (made.get() == 1) {
                throw new IllegalStateException("boom");
            }
            return "second";
        });

        assertEquals("it threw java.lang.IllegalStateException: boom", refusal(object));
        assertEquals("second", object.get().service());
    }

    @Test
    void saysWhatAComponentThrew() {
        assertEquals("it threw IllegalStateException: no licence", refusal(object(LONG, () -> null)));
    }

    @Test
    void whatHangsIsGivenUpOnceAndUsedWhenItAnswersAfterAll() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        PluginObject object = object(SHORT, () -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                return "interrupted";
            } finally {
                ended.countDown();
            }
            return "late";
        });

        String expected = "it did not answer within 0 s when it was created; replace or remove it";
        assertEquals(expected, refusal(object));
        assertEquals(expected, refusal(object));
        end.countDown();
        assertTrue(ended.await(10, TimeUnit.SECONDS));
        assertEquals("late", answer(object));
        assertEquals(1, made.get());
    }

    /** Its thread may need another moment to hand it over. */
    private static Object answer(PluginObject object) {
        while (true) {
            try {
                return object.get().service();
            } catch (InvalidInputException e) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void whatHangsIsInterruptedWhenItsJarGoes() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        PluginObject object = object(SHORT, () -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return null;
        });

        refusal(object);
        object.release();
        assertTrue(interrupted.await(10, TimeUnit.SECONDS));
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
