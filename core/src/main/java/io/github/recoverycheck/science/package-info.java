/** The constants of the formulas, versioned: what is measured and judged follows from the recording and from these. */
@NullMarked
package io.github.recoverycheck.science;

import org.jspecify.annotations.NullMarked;
