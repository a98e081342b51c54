package io.github.recoverycheck.spark;

import io.github.recoverycheck.archive.ArchiveCheck;
import java.io.Serializable;

/**
 * Builds the check on each machine that takes part. It is sent there, so it may only hold what can be: a lambda that names
 * constants, strings and numbers can. Every call gives a check with the same settings, or verdicts would depend on the machine.
 */
@FunctionalInterface
public interface CheckSupplier extends Serializable {
    /** A check of one athlete, as {@link ArchiveCheck#using} begins it. Paths and the number of jobs play no part. */
    ArchiveCheck get();
}
