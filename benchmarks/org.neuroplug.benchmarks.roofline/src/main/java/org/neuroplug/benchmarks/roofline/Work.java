package org.neuroplug.benchmarks.roofline;

/** Something of which a processor can do so much in a second. */
interface Work {
    /** Does some of it, and answers how much: floating point operations, or bytes. */
    double run();
}
