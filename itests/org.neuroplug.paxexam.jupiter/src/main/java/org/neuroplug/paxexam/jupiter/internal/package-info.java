/** How the driver works; not a contract. */
package org.neuroplug.paxexam.jupiter.internal;
