/**
 * Measures the workbench against its peers: prepares the workloads, runs everybody on them in turn, each in processes of
 * its own, and writes tables and a chart.
 */
package org.neuroplug.benchmarks.peers;
