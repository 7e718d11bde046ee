/** The catalogue: everything that is plugged in, with formula, picture and source, as one page. */
package org.neuroplug.shell.internal.catalogue;
