package io.github.recoverycheck.cli;

import io.github.recoverycheck.activity.ActivityReaders;
import io.github.recoverycheck.fit.FitReader;
import io.github.recoverycheck.gpx.GpxReader;
import io.github.recoverycheck.tcx.TcxReader;

/** The formats that the command reads. */
public final class Formats {
    private Formats() {}

    /** A reader for each. */
    public static ActivityReaders readers() {
        return ActivityReaders.of(new FitReader(), new GpxReader(), new TcxReader());
    }
}
