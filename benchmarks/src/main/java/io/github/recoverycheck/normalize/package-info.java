/** Ways to find outliers, chosen and not. */
@NullMarked
package io.github.recoverycheck.normalize;

import org.jspecify.annotations.NullMarked;
