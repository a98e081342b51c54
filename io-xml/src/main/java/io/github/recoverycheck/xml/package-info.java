/**
 * What the readers of XML formats share: one guarded pass over a document, strict values, and points as columns. For use
 * within the library only; it may change with any version.
 */
@NullMarked
package io.github.recoverycheck.xml;

import org.jspecify.annotations.NullMarked;
