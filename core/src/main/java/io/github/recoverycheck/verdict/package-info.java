/** Rules, findings and the verdict. */
@NullMarked
package io.github.recoverycheck.verdict;

import org.jspecify.annotations.NullMarked;
