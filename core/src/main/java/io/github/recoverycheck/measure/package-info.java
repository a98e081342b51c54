/** Numbers about one run, each with its uncertainty or the reason why there is none. */
@NullMarked
package io.github.recoverycheck.measure;

import org.jspecify.annotations.NullMarked;
