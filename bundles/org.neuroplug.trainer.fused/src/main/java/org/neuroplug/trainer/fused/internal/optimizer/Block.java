package org.neuroplug.trainer.fused.internal.optimizer;

/** Neighbouring parameters that one optimizer updates, which is how the engine lays out its state. For one thread. */
interface Block {
    /** Before the gradients of a step are computed. */
    default void before(int iteration, int epoch) {}

    /**
     * Updates the weights.
     *
     * @param iteration steps taken
     * @param epoch epochs finished
     */
    void update(int iteration, int epoch);

    /** What is added to the loss. */
    double penalty(int iteration, int epoch);

    /** Numbers that it keeps. */
    int stateSize();

    /** Takes over {@code state[at …]}. */
    void restore(float[] state, int at);

    /** Writes to {@code state[at …]}. */
    void save(float[] state, int at);
}
