/** What the hot paths cost. */
@NullMarked
package io.github.recoverycheck.benchmarks;

import org.jspecify.annotations.NullMarked;
