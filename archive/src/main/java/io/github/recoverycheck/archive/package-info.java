/** Exported archives: every entry accounted for, every run judged, in constant memory. */
@NullMarked
package io.github.recoverycheck.archive;

import org.jspecify.annotations.NullMarked;
