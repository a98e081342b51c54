package io.github.recoverycheck.cli;

import io.github.recoverycheck.activity.DeviceOpinion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the watch thought of a run. */
final class OpinionText {
    private OpinionText() {}

    /** The label is our reading of the watch's number, and says so. */
    static List<String> parts(DeviceOpinion opinion) {
        List<String> parts = new ArrayList<>();
        opinion.aerobicTrainingEffect()
                .ifPresent(effect -> parts.add(Text.number("aerobic training effect %.1f", effect)));
        opinion.benefit().ifPresent(number -> {
            String label = opinion.benefitLabel().map(OpinionText::words).orElse("unknown");
            parts.add("main benefit " + label + " (inferred from its number " + number + ")");
        });
        return parts;
    }

    private static String words(DeviceOpinion.Benefit benefit) {
        return benefit == DeviceOpinion.Benefit.VO2MAX
                ? "VO2max"
                : benefit.name().toLowerCase(Locale.ROOT);
    }
}
