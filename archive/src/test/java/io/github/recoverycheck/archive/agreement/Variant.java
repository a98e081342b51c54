package io.github.recoverycheck.archive.agreement;

import io.github.recoverycheck.science.GradeCurve;
import io.github.recoverycheck.science.HeartRateResponse;
import io.github.recoverycheck.science.ScienceParameters;
import io.github.recoverycheck.verdict.RuleId;
import io.github.recoverycheck.verdict.RuleSet;
import java.util.List;

/**
 * A way to judge, with or without one of the ideas behind it.
 *
 * @param name what differs
 * @param parameters what the runs are measured by
 * @param rules what they are judged by
 * @param withHistory whether earlier runs count
 */
record Variant(String name, ScienceParameters parameters, RuleSet rules, boolean withHistory) {
    static final Variant WHOLE =
            new Variant("as it is", ScienceParameters.withDefaults(), RuleSet.withDefaults(), true);

    static List<Variant> ablations() {
        ScienceParameters defaults = ScienceParameters.withDefaults();
        HeartRateResponse response = defaults.heartRateResponse();
        return List.of(
                new Variant(
                        "without grade adjustment",
                        with(defaults, flat(defaults.gradeCurve()), response),
                        WHOLE.rules(),
                        true),
                new Variant(
                        "without the heart's lag",
                        with(defaults, defaults.gradeCurve(), prompt(response)),
                        WHOLE.rules(),
                        true),
                new Variant(
                        "without the prior of the heart rate's slope",
                        with(defaults, defaults.gradeCurve(), ignorant(response)),
                        WHOLE.rules(),
                        true),
                new Variant("without surges", defaults, without(RuleId.SURGES), true),
                new Variant("without earlier runs", defaults, WHOLE.rules(), false));
    }

    private static RuleSet without(RuleId id) {
        RuleSet rules = WHOLE.rules();
        return rules.with(rules.find(id).orElseThrow().withWeight(0));
    }

    private static GradeCurve flat(GradeCurve curve) {
        return new GradeCurve(
                0, 0, 0, curve.tangentFrom(), curve.steepest(), curve.errorWorthCorrecting(), curve.errorTooLarge());
    }

    private static HeartRateResponse prompt(HeartRateResponse response) {
        return new HeartRateResponse(1, 0, response.slopeBpmPerMeterPerSecond(), response.slopeError());
    }

    private static HeartRateResponse ignorant(HeartRateResponse response) {
        return new HeartRateResponse(
                response.timeConstantSeconds(),
                response.deadTimeSeconds(),
                response.slopeBpmPerMeterPerSecond(),
                1000 * response.slopeError());
    }

    private static ScienceParameters with(ScienceParameters p, GradeCurve curve, HeartRateResponse response) {
        return new ScienceParameters(
                p.version(),
                p.window(),
                p.motion(),
                p.speedTrust(),
                p.heartRateTrust(),
                p.altitude(),
                p.bins(),
                curve,
                p.paceDrift(),
                p.heartRateUse(),
                response,
                p.heartRateDrift(),
                p.decoupling(),
                p.hills(),
                p.surges(),
                p.repetitions(),
                p.efforts());
    }
}
