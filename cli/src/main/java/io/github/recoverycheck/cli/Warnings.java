package io.github.recoverycheck.cli;

import io.github.recoverycheck.archive.AthleteSummary;
import java.util.ArrayList;
import java.util.List;

/** What speaks against the files, or against what was told of them. */
public final class Warnings {
    private Warnings() {}

    /**
     * A sentence without a full stop for each.
     *
     * @param name of the athlete; empty where all files are of one
     */
    public static List<String> of(String name, AthleteSummary summary) {
        String advice = name.equals(AthleteSummary.ONLY) ? "; if they are, check them apart or with --athletes" : "";
        List<String> all = new ArrayList<>();
        summary.warnings().forEach(warning -> all.add("these files may be of several athletes: " + warning + advice));
        summary.unused()
                .forEach(unused -> all.add("the diary's entry " + unused.entry().subject() + " is not used: "
                        + unused.reason().sentence()));
        return all;
    }
}
