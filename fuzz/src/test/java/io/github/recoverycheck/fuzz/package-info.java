/** Fuzz targets of the readers: {@code ./mvnw -Pfuzz -pl fuzz -am test}. */
@NullMarked
package io.github.recoverycheck.fuzz;

import org.jspecify.annotations.NullMarked;
