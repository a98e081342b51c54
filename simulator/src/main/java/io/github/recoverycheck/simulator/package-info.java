/** Synthetic athletes and runs with known truth, and the files that a device would have written of them. */
@NullMarked
package io.github.recoverycheck.simulator;

import org.jspecify.annotations.NullMarked;
