/** Exported archives: every entry accounted for, every run judged, in memory that does not grow with the length of recordings. */
@NullMarked
package io.github.recoverycheck.archive;

import org.jspecify.annotations.NullMarked;
