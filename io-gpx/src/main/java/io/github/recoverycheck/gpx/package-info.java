/** Reads GPX files. */
@NullMarked
package io.github.recoverycheck.gpx;

import org.jspecify.annotations.NullMarked;
