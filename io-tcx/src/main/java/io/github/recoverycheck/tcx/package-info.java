/** Reads TCX files. */
@NullMarked
package io.github.recoverycheck.tcx;

import org.jspecify.annotations.NullMarked;
