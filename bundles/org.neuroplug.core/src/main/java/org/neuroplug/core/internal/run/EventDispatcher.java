package org.neuroplug.core.internal.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.run.RunEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers the events of one run, in order, on a thread of its own, so that training never waits for a report. A
 * subscriber that throws is dropped; the others go on.
 */
final class EventDispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(EventDispatcher.class);

    private final BlockingQueue<RunEvent> queue = new LinkedBlockingQueue<>();
    private final List<Subscriber> subscribers;
    private final int subscribed;
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final Thread thread;

    /**
     * @param name of its thread
     * @param subscribers who receive the events, in this order
     */
    EventDispatcher(String name, List<Subscriber> subscribers) {
        this.subscribers = new ArrayList<>(subscribers);
        this.subscribed = subscribers.size();
        this.thread = new Thread(this::deliver, name);
        thread.setDaemon(true);
        thread.setContextClassLoader(EventDispatcher.class.getClassLoader());
        thread.start();
    }

    /** Queues an event; {@link RunEvent.RunFinished} is the last one delivered. */
    void publish(RunEvent event) {
        queue.add(event);
    }

    private void deliver() {
        try {
            RunEvent event;
            do {
                event = queue.take();
                for (Subscriber subscriber : List.copyOf(subscribers)) {
                    deliver(event, subscriber);
                }
            } while (!(event instanceof RunEvent.RunFinished));
        } catch (InterruptedException e) {
            LOG.debug("events end early", e);
        } finally {
            subscribers.forEach(s -> s.giveUp().run());
            subscribers.clear();
        }
    }

    private void deliver(RunEvent event, Subscriber subscriber) {
        try {
            subscriber.listener().on(event);
        } catch (IOException | RuntimeException | LinkageError e) {
            LOG.debug("{} failed", subscriber.words(), e);
            boolean told = e instanceof IOException || e instanceof InvalidInputException;
            failures.add(subscriber.words() + " failed: " + (told ? e.getMessage() : e));
            subscribers.remove(subscriber);
            subscriber.giveUp().run();
        }
    }

    /** Waits until the last event was delivered. */
    void await() throws InterruptedException {
        thread.join();
    }

    /** Delivers nothing more, and waits for whoever has been told something. */
    void giveUp() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }

    /** Whether there is somebody who has not failed. */
    boolean hasHealthySubscriber() {
        return failures.size() < subscribed;
    }

    List<String> failures() {
        return List.copyOf(failures);
    }
}
