/** From what was recorded to what can be measured: an even grid, gaps, masks. */
@NullMarked
package io.github.recoverycheck.normalize;

import org.jspecify.annotations.NullMarked;
