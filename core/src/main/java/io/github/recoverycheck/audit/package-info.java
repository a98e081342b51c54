/** What an archive of judged runs shows as a whole: which recovery runs counted, and what it takes later runs to tell. */
@NullMarked
package io.github.recoverycheck.audit;

import org.jspecify.annotations.NullMarked;
