package org.neuroplug.templates.internal;

/**
 * What the things in a project are called.
 *
 * @param artifact the Maven artifact: {@code activation-swish-beta}
 * @param plugin the plug-in, as experiments call it: {@code swish_beta}
 * @param className what the names of all its classes start with: {@code SwishBeta}
 * @param packageName the package of its classes, and the bundle's symbolic name: {@code com.example.swish}
 * @param group the Maven group: {@code com.example}
 */
public record ProjectNames(String artifact, String plugin, String className, String packageName, String group) {}
