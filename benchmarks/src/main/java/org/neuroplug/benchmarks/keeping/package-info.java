/** What it costs to keep runs. */
package org.neuroplug.benchmarks.keeping;
