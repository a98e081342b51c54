package io.github.recoverycheck.cli;

import io.github.recoverycheck.archive.AthleteSummary;
import io.github.recoverycheck.archive.CheckSummary;
import io.github.recoverycheck.archive.LedgerRow;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.audit.AuditedRun;
import io.github.recoverycheck.audit.RecoveryAudit;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.verdict.Outcome;
import io.github.recoverycheck.verdict.RecoveryJudge;
import io.github.recoverycheck.verdict.Sensitivity;
import io.github.recoverycheck.verdict.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/**
 * One self-contained page for the browser: what the runs come to, and a page for each of them. It holds no positions and
 * asks nothing of the network. What it is made of is collected row by row and written in the end.
 */
final class HtmlReport implements Report {
    private static final YearMonth UNDATED = YearMonth.of(1970, 1);

    private final Writer out;
    private final RecoveryJudge judge;
    private final AthleteProfile athlete;
    private final ReportRules rules = new ReportRules();
    private final RunPageJson pageOf;
    private final RunPages pages;
    private final Map<String, List<ReportedRun>> runs = new TreeMap<>();
    private final Map<String, Hinges> hinges = new HashMap<>();
    private final LeftOut leftOut = new LeftOut();

    /**
     * @param judge by whose rules the rows were judged
     * @param athlete what the athlete told then
     * @param pages takes the pages of single runs
     */
    HtmlReport(Writer out, RecoveryJudge judge, AthleteProfile athlete, RunPages pages) {
        this.out = out;
        this.judge = judge;
        this.athlete = athlete;
        this.pages = pages;
        this.pageOf = new RunPageJson(judge, athlete, rules);
    }

    @Override
    public void row(LedgerRow row) {
        row.verdict().ifPresent(verdict -> addRun(row, verdict));
        leftOut.row(row);
    }

    private void addRun(LedgerRow row, Verdict verdict) {
        RunMeasurements run = row.activity().orElseThrow().measurements();
        List<Sensitivity> sensitivities = judge.sensitivity(run, athlete, verdict.state());
        hinges.computeIfAbsent(row.athlete(), none -> new Hinges()).add(verdict, sensitivities);
        YearMonth month = run.start()
                .map(start -> YearMonth.from(start.atZone(ZoneOffset.UTC)))
                .orElse(UNDATED);
        runs.computeIfAbsent(row.athlete(), none -> new ArrayList<>())
                .add(ReportedRun.of(
                        row.identity(),
                        row.activity().orElseThrow().title(),
                        run,
                        verdict,
                        pages.add(month, pageOf.of(row, verdict, sensitivities))));
    }

    @Override
    public void close(CheckSummary summary) throws IOException {
        List<RunPages.Pack> packs = pages.newest();
        Set<Integer> kept = RunPages.numbers(packs);
        String data = ReportJson.object(json -> {
            rules.write(json);
            ReportJson.array(json, "outcomes", List.of(Outcome.values()), (to, outcome) -> {
                to.writeString(outcome.name());
                to.writeString(Wording.of(outcome));
                to.writeString(Wording.wouldBe(outcome));
            });
            json.writeArrayPropertyStart("athletes");
            summary.athletes()
                    .forEach((name, its) -> writeAthlete(
                            json, name, shortName(name, summary.athletes().keySet()), its, kept));
            json.writeEndArray();
            leftOut.write(json);
        });
        HtmlDocument.write(out, judge.rules().name(), summaries(summary), data, packs);
    }

    private List<ReportSummary> summaries(CheckSummary summary) {
        List<ReportSummary> all = new ArrayList<>();
        summary.athletes()
                .forEach((name, its) -> all.add(new ReportSummary(
                        shortName(name, summary.athletes().keySet()),
                        sentences(its.audit()),
                        runs.getOrDefault(name, List.of()).stream()
                                .max(ReportedRun.IN_ORDER)
                                .map(ReportedRun::assumptions)
                                .orElse(List.of()),
                        hinges.getOrDefault(name, new Hinges()).sentences(athlete),
                        Warnings.of(name, its).stream().map(Text::sentence).toList())));
        return all;
    }

    private static List<String> sentences(RecoveryAudit audit) {
        List<String> sentences = new ArrayList<>(List.of(AuditText.answer(audit)));
        sentences.addAll(AuditText.details(audit));
        return sentences;
    }

    /** The last folder of the path by which an athlete is told from the others, if it tells. */
    private static String shortName(String name, Set<String> all) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        boolean tells = all.stream().filter(other -> other.endsWith("/" + last)).count() == 1;
        return tells && !last.isEmpty() ? last : name;
    }

    private void writeAthlete(
            JsonGenerator json, String name, String shownName, AthleteSummary summary, Set<Integer> kept) {
        json.writeStartObject();
        json.writeStringProperty("id", name);
        json.writeStringProperty("name", shownName);
        ReportJson.array(json, "months", summary.audit().months().entrySet(), (to, month) -> {
            to.writeString(month.getKey().toString());
            to.writeNumber(month.getValue().counted());
            to.writeNumber(month.getValue().decided());
        });
        Map<String, AuditedRun> audited = new HashMap<>();
        summary.audit().runs().forEach(run -> audited.put(identity(run.judged().run()), run));
        ReportJson.array(
                json,
                "runs",
                runs.getOrDefault(name, List.of()).stream()
                        .sorted(ReportedRun.IN_ORDER)
                        .toList(),
                (to, run) -> run.write(to, athlete.zoneOf(run.run()), audited.get(identity(run.run())), kept));
        ReportJson.array(json, "otherSports", summary.audit().otherSports(), (to, other) -> {
            to.writeString(ReportedRun.localStart(other.run(), athlete.zoneOf(other.run())));
            to.writeString(ReportedRun.sport(other.run()));
            ReportJson.number(to, other.run().elapsedSeconds() / 60, 0);
            ReportJson.number(to, other.state().hardness().value(), 2);
        });
        writeEarlier(json, summary, audited.keySet());
        json.writeEndObject();
    }

    /** What the runs were compared with and is not shown itself: it stands in the history, or outside the dates. */
    private void writeEarlier(JsonGenerator json, AthleteSummary summary, Set<String> shownRuns) {
        Set<String> shown = new HashSet<>(shownRuns);
        summary.audit().otherSports().forEach(other -> shown.add(identity(other.run())));
        List<RunMeasurements> earlier = summary.history().activities().stream()
                .filter(activity -> !shown.contains(identity(activity)))
                .toList();
        ReportJson.array(json, "earlier", earlier, (to, activity) -> {
            to.writeString(ReportedRun.localStart(activity, athlete.zoneOf(activity)));
            to.writeString(ReportedRun.sport(activity));
            ReportJson.number(to, activity.elapsedSeconds() / 60, 0);
            ReportJson.number(to, ReportedRun.value(activity.get(Measure.GRADE_ADJUSTED_SPEED)), 3);
            ReportJson.number(to, ReportedRun.value(activity.get(Measure.MEAN_HEART_RATE)), 1);
        });
    }

    private static String identity(RunMeasurements run) {
        return LedgerRow.identity(run.source().name(), run.source().index());
    }
}
