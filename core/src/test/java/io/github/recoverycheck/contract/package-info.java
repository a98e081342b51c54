/**
 * What every reader of activity files must do, whatever its format: tests to be extended by a class for each reader.
 * This package is published as the test-jar of core, so that an app can hold a reader of its own to the same contract.
 */
@NullMarked
package io.github.recoverycheck.contract;

import org.jspecify.annotations.NullMarked;
