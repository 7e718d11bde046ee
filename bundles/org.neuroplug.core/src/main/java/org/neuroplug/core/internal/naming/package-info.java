/** Which plug-in a name means: the same for whoever looks plug-ins up and for whoever only knows their descriptions. */
package org.neuroplug.core.internal.naming;
