/** The command {@code recovery-check}. */
@NullMarked
package io.github.recoverycheck.cli;

import org.jspecify.annotations.NullMarked;
