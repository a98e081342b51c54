/** Ways to a trend, chosen and not. */
@NullMarked
package io.github.recoverycheck.measure;

import org.jspecify.annotations.NullMarked;
