/** The check of whole platforms on Apache Spark: files to measurements, measurements to verdicts. */
@NullMarked
package io.github.recoverycheck.spark;

import org.jspecify.annotations.NullMarked;
