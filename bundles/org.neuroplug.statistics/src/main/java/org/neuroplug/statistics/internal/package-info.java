/** Paired statistics on Apache Commons Statistics; what that has not, with its sources. */
package org.neuroplug.statistics.internal;
