package org.neuroplug.store.internal;

/** A store that a test closes, as the container does. */
record Closing(RunStoreService service) implements AutoCloseable {
    @Override
    public void close() {
        service.close();
    }
}
