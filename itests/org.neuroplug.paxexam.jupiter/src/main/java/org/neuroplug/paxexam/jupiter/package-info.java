/**
 * Runs JUnit Jupiter tests inside an OSGi framework that Pax Exam starts: annotate the test class with
 * {@link org.neuroplug.paxexam.jupiter.ContainerTest} and describe the container in a method annotated with
 * {@link org.ops4j.pax.exam.Configuration}.
 */
package org.neuroplug.paxexam.jupiter;
