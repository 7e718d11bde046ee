/** The JSON Schema of experiment files, made of what is plugged in. */
package org.neuroplug.core.internal.schema;
