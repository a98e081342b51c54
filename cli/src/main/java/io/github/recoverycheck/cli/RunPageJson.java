package io.github.recoverycheck.cli;

import static io.github.recoverycheck.cli.ReportJson.array;
import static io.github.recoverycheck.cli.ReportJson.number;
import static io.github.recoverycheck.cli.ReportJson.strings;

import io.github.recoverycheck.archive.ActivityFacts;
import io.github.recoverycheck.archive.LedgerRow;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.athlete.HeartRateBaseline.Comparison;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.RunCurve;
import io.github.recoverycheck.measure.RunCurve.Stretch;
import io.github.recoverycheck.verdict.Alternative;
import io.github.recoverycheck.verdict.Cap;
import io.github.recoverycheck.verdict.Finding;
import io.github.recoverycheck.verdict.RecoveryJudge;
import io.github.recoverycheck.verdict.Sensitivity;
import io.github.recoverycheck.verdict.Verdict;
import io.github.recoverycheck.verdict.Veto;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import tools.jackson.core.JsonGenerator;

/** What the report shows of one run, as JSON. Sentences are made here; the browser only lays them out. */
final class RunPageJson {
    private final RecoveryJudge judge;
    private final AthleteProfile athlete;
    private final ReportRules rules;

    RunPageJson(RecoveryJudge judge, AthleteProfile athlete, ReportRules rules) {
        this.judge = judge;
        this.athlete = athlete;
        this.rules = rules;
    }

    /**
     * The page of a judged run.
     *
     * @param sensitivities what the outcome hangs on
     */
    String of(LedgerRow row, Verdict verdict, List<Sensitivity> sensitivities) {
        ActivityFacts facts = row.activity().orElseThrow();
        List<Alternative> alternatives = judge.whatIf(facts.measurements(), athlete, verdict.state());
        return ReportJson.object(json -> {
            writeVerdict(json, verdict);
            array(json, "findings", verdict.findings(), this::writeFinding);
            strings(
                    json,
                    "alternatives",
                    alternatives.stream().map(Alternative::sentence).toList());
            array(json, "sensitivities", sensitivities, (out, one) -> {
                out.writeString(one.variation().title());
                out.writeString(one.outcome().name());
                number(out, one.score(), 1);
            });
            strings(json, "missing", verdict.wanted());
            strings(
                    json,
                    "caveats",
                    facts.measurements().caveats().stream()
                            .map(caveat -> Text.sentence(caveat.sentence()))
                            .toList());
            strings(json, "watch", OpinionText.parts(facts.deviceOpinion()));
            strings(
                    json,
                    "diagnostics",
                    facts.diagnostics().stream().map(ReasonText::of).toList());
            writeComparison(json, verdict.state().heartRateForPace());
            facts.curve().filter(curve -> !curve.isEmpty()).ifPresent(curve -> {
                json.writeObjectPropertyStart("curve");
                writeCurve(json, curve);
                writeDrift(json, facts.measurements().get(Measure.PACE_DRIFT));
                json.writeEndObject();
            });
        });
    }

    private static void writeVerdict(JsonGenerator json, Verdict verdict) {
        json.writeStringProperty("headline", verdict.headline());
        if (verdict.score().isPresent()) {
            number(json, "scoreError", verdict.score().standardError(), 1);
        }
        json.writeStringProperty("confidence", verdict.confidence().name().toLowerCase(Locale.ROOT));
        json.writeBooleanProperty("conflict", verdict.conflict());
        array(json, "assumptions", verdict.assumptions(), (out, assumption) -> {
            out.writeString(assumption.sentence());
            out.writeString("(" + Assumed.options(assumption.subject()) + ")");
        });
        strings(json, "vetoes", verdict.vetoes().stream().map(Veto::sentence).toList());
        strings(json, "caps", verdict.caps().stream().map(Cap::sentence).toList());
        strings(json, "remarks", verdict.remarks());
    }

    private void writeFinding(JsonGenerator json, Finding finding) {
        Measured measured = finding.measured();
        json.writeNumber(rules.number(finding));
        json.writeString(finding.sentence());
        if (measured.isPresent()) {
            number(json, finding.contribution(), 1);
            number(json, measured.value(), 3);
            number(json, measured.standardError(), 3);
        }
    }

    /** What earlier runs predict at this run's speed is its heart rate less the excess. */
    private static void writeComparison(JsonGenerator json, Comparison comparison) {
        if (comparison.excess().isPresent() && comparison.ownSlope().isPresent()) {
            json.writeObjectPropertyStart("comparison");
            number(json, "excess", comparison.excess().value(), 1);
            number(json, "error", comparison.excess().standardError(), 1);
            number(json, "slope", comparison.ownSlope().value(), 2);
            json.writeNumberProperty("runs", comparison.comparedRuns());
            json.writeEndObject();
        }
    }

    private static void writeCurve(JsonGenerator json, RunCurve curve) {
        json.writeNumberProperty("width", curve.widthSeconds());
        column(json, "speed", curve, bin -> 100 * curve.speedMetersPerSecond(bin));
        column(
                json,
                "adjustment",
                curve,
                bin -> 100 * curve.gradeAdjustedSpeedMetersPerSecond(bin) - 100 * curve.speedMetersPerSecond(bin));
        column(json, "heartRate", curve, curve::heartRateBpm);
        column(json, "height", curve, curve::heightMeters);
        for (Stretch stretch : Stretch.values()) {
            IntPredicate isIn = bin -> curve.isIn(stretch, bin);
            if (IntStream.range(0, curve.size()).anyMatch(isIn)) {
                writeRanges(json, stretch.name(), curve.size(), isIn);
            }
        }
    }

    /** Whole numbers, each as the step from the last one that is known: short, and alike, which packs well. */
    private static void column(JsonGenerator json, String name, RunCurve curve, IntToDoubleFunction value) {
        if (IntStream.range(0, curve.size()).mapToDouble(value).allMatch(Double::isNaN)) {
            return;
        }
        json.writeArrayPropertyStart(name);
        long last = 0;
        for (int bin = 0; bin < curve.size(); bin++) {
            double known = value.applyAsDouble(bin);
            if (Double.isNaN(known)) {
                json.writeNull();
            } else {
                json.writeNumber(Math.round(known) - last);
                last = Math.round(known);
            }
        }
        json.writeEndArray();
    }

    /** First bin and the one after the last, of each stretch. */
    private static void writeRanges(JsonGenerator json, String name, int size, IntPredicate isIn) {
        json.writeArrayPropertyStart(name);
        for (int bin = 0; bin < size; bin++) {
            if (isIn.test(bin) && (bin == 0 || !isIn.test(bin - 1))) {
                json.writeNumber(bin);
            }
            if (isIn.test(bin) && (bin == size - 1 || !isIn.test(bin + 1))) {
                json.writeNumber(bin + 1);
            }
        }
        json.writeEndArray();
    }

    /** The change over the analyzed window in percent, with its 95 % interval. */
    private static void writeDrift(JsonGenerator json, Measured drift) {
        if (drift.isPresent()) {
            json.writeArrayPropertyStart("drift");
            number(json, drift.value(), 2);
            number(json, drift.low(), 2);
            number(json, drift.high(), 2);
            json.writeEndArray();
        }
    }
}
