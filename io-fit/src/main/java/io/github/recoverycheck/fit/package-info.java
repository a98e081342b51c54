/** Reads FIT files. */
@NullMarked
package io.github.recoverycheck.fit;

import org.jspecify.annotations.NullMarked;
