/** Columns of numbers over time: SI units, {@code NaN} for missing, no knowledge of what is done with them. */
@NullMarked
package io.github.recoverycheck.series;

import org.jspecify.annotations.NullMarked;
