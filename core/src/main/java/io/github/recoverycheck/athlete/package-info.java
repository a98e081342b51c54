/** What the athlete tells and what earlier runs tell about the athlete. */
@NullMarked
package io.github.recoverycheck.athlete;

import org.jspecify.annotations.NullMarked;
