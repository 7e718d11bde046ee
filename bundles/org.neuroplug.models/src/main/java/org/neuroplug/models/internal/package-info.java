/** The built-in models, which register as a third party's do. */
package org.neuroplug.models.internal;
