/** The codec of schema {@code recoverycheck/1}. */
@NullMarked
package io.github.recoverycheck.json;

import org.jspecify.annotations.NullMarked;
