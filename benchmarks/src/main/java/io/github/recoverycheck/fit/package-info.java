/** What the FIT reader is compared with. */
@NullMarked
package io.github.recoverycheck.fit;

import org.jspecify.annotations.NullMarked;
