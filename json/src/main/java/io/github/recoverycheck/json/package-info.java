/** The codecs of schema {@code recoverycheck/1} and of what is handed on from one step of a check to the next. */
@NullMarked
package io.github.recoverycheck.json;

import org.jspecify.annotations.NullMarked;
