/** What a device recorded, as it recorded it, and how recordings are read. Knows no file format. */
@NullMarked
package io.github.recoverycheck.activity;

import org.jspecify.annotations.NullMarked;
