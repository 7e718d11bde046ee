/**
 * What is trained in a comparison, as files that a program in any language can read: settings, data, initial weights and
 * the order of the rows. It needs nothing but the JDK, so that peers written in Java stand on it alone.
 */
package org.neuroplug.benchmarks.workload;
