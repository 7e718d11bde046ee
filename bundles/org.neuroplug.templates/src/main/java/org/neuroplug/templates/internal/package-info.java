/** Projects for new plug-ins, made from the examples: their sources are packed into this bundle when it is built. */
package org.neuroplug.templates.internal;
