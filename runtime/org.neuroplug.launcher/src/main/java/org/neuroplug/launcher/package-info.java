/**
 * The process around the workbench: reads the global options, prepares the home, starts a framework with the bundles of
 * the runtime, runs one command, a script or the shell in it, and ends with an exit code. No bundle sees these classes.
 */
package org.neuroplug.launcher;
