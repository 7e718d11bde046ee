/** The fused trainer's kernels, each on its own. */
package org.neuroplug.benchmarks.kernels;
