package io.github.recoverycheck.cli;

import io.github.recoverycheck.archive.AthleteSummary;
import io.github.recoverycheck.archive.CheckSummary;
import io.github.recoverycheck.archive.LedgerRow;
import io.github.recoverycheck.archive.Refusal;
import io.github.recoverycheck.archive.Status;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.audit.AuditedRun;
import io.github.recoverycheck.audit.RecoveryAudit;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.verdict.RecoveryJudge;
import io.github.recoverycheck.verdict.Sensitivity;
import io.github.recoverycheck.verdict.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
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
    /** Names of what was left out are worth a line each, up to where nobody would read on. */
    private static final int MOST_EXCLUDED = 500;

    private static final YearMonth UNDATED = YearMonth.of(1970, 1);

    private final Writer out;
    private final RecoveryJudge judge;
    private final AthleteProfile athlete;
    private final ReportRules rules = new ReportRules();
    private final RunPageJson pageOf;
    private final RunPages pages;
    private final Map<String, List<ReportedRun>> runs = new TreeMap<>();
    private final Map<String, Hinges> hinges = new HashMap<>();
    private final List<Excluded> excluded = new ArrayList<>();
    private final Map<Status, Integer> excludedByStatus = new EnumMap<>(Status.class);

    private record Excluded(String identity, Status status, String why) {}

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
        if (row.verdict().isPresent()) {
            addRun(row, row.verdict().get());
        } else if (row.status() != Status.NOT_A_RUN) {
            addExcluded(row);
        }
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

    private void addExcluded(LedgerRow row) {
        if (excludedByStatus.merge(row.status(), 1, Integer::sum) <= MOST_EXCLUDED) {
            excluded.add(new Excluded(row.identity(), row.status(), why(row)));
        }
    }

    private static String why(LedgerRow row) {
        return row.duplicateOf()
                .map(of -> "the same run as " + of)
                .or(() -> row.reason().map(HtmlReport::why))
                .orElse("");
    }

    private static String why(Refusal reason) {
        return (reason.kind().isEmpty() ? "" : reason.kind() + ": ")
                + reason.message()
                + (reason.place().isEmpty() ? "" : " (" + reason.place() + ")");
    }

    @Override
    public void close(CheckSummary summary) throws IOException {
        List<RunPages.Pack> packs = pages.newest();
        Set<Integer> kept = RunPages.numbers(packs);
        String data = ReportJson.object(json -> {
            json.writeStringProperty("preset", judge.rules().name());
            rules.write(json);
            json.writeNumberProperty("entries", summary.entries());
            json.writeArrayPropertyStart("athletes");
            summary.athletes().forEach((name, its) -> writeAthlete(json, name, its, kept));
            json.writeEndArray();
            ReportJson.array(json, "excluded", excluded, (to, one) -> {
                to.writeString(one.identity());
                to.writeString(one.status().name());
                to.writeString(one.why());
            });
            json.writeObjectPropertyStart("excludedByStatus");
            excludedByStatus.forEach((status, count) -> json.writeNumberProperty(status.name(), count));
            json.writeEndObject();
        });
        HtmlDocument.write(out, summaries(summary), data, packs);
    }

    private List<ReportSummary> summaries(CheckSummary summary) {
        List<ReportSummary> all = new ArrayList<>();
        summary.athletes()
                .forEach((name, its) -> all.add(new ReportSummary(
                        name,
                        sentences(its.audit()),
                        runs.getOrDefault(name, List.of()).stream()
                                .max(ReportedRun.IN_ORDER)
                                .map(ReportedRun::assumptions)
                                .orElse(List.of()),
                        hinges.getOrDefault(name, new Hinges()).sentences(athlete))));
        return all;
    }

    private static List<String> sentences(RecoveryAudit audit) {
        List<String> sentences = new ArrayList<>(List.of(AuditText.answer(audit)));
        sentences.addAll(AuditText.details(audit));
        return sentences;
    }

    private void writeAthlete(JsonGenerator json, String name, AthleteSummary summary, Set<Integer> kept) {
        json.writeStartObject();
        json.writeStringProperty("name", name);
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
            to.writeString(Text.words(other.run().sport()));
            ReportJson.number(to, other.run().elapsedSeconds() / 60, 0);
            ReportJson.number(to, other.state().hardness().value(), 2);
        });
        json.writeEndObject();
    }

    private static String identity(RunMeasurements run) {
        return LedgerRow.identity(run.source().name(), run.source().index());
    }
}
