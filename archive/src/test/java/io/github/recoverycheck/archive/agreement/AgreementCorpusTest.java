package io.github.recoverycheck.archive.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.verdict.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;

@DisabledIf("io.github.recoverycheck.archive.agreement.RatedArchive#isMissing")
final class AgreementCorpusTest {
    private static final Path PAGE = Path.of("..", "docs", "validation.md");
    private static final double LEAST_AUC = 0.87;
    private static final double HARD_MINUTES = 8;
    private static final int ENOUGH_EARLIER_RUNS = 8;
    private static final double MOST_UNTOLD = 0.10;

    private static List<RatedRun> rated = List.of();

    @BeforeAll
    static void judge() throws IOException {
        RatedArchive archive = RatedArchive.read();
        rated = archive.judge(Variant.WHOLE, AthleteProfile.unknown());
        if (System.getProperty("validation.write") != null) {
            write(archive);
        }
    }

    private static void write(RatedArchive archive) throws IOException {
        AthleteProfile asOnTheWatch = AthleteProfile.unknown()
                .withMaximalHeartRate(archive.maximalHeartRateOfTheWatch().orElseThrow());
        List<List<RatedRun>> others = new ArrayList<>();
        List<String> names = new ArrayList<>();
        names.add("as it is, maximal heart rate as the watch was set");
        others.add(archive.judge(Variant.WHOLE, asOnTheWatch));
        for (Variant variant : Variant.ablations()) {
            // Without earlier runs there is no other maximum.
            names.add(variant.withHistory() ? variant.name() : variant.name() + ", maximum as the watch was set");
            others.add(archive.judge(variant, variant.withHistory() ? AthleteProfile.unknown() : asOnTheWatch));
        }
        String page = Files.readString(PAGE);
        int begin = page.indexOf(AgreementPage.BEGIN);
        int end = page.indexOf(AgreementPage.END) + AgreementPage.END.length();
        Files.writeString(
                PAGE, page.substring(0, begin) + AgreementPage.write(rated, others, names) + page.substring(end));
    }

    @Test
    void scoresSetTheRunsApartThatTheRunnerCallsEasy() {
        AgreementPage.Figures figures = AgreementPage.Figures.of(rated);
        assertThat(figures.runs()).isGreaterThan(200);
        assertThat(figures.auc()).isGreaterThan(LEAST_AUC);
    }

    @Test
    void noHardSessionCountsAsRecovery() {
        assertThat(rated)
                .filteredOn(run -> run.watchSaysHard() && run.hardMinutes() >= HARD_MINUTES)
                .hasSizeGreaterThan(10)
                .noneMatch(run -> run.verdict().outcome() == Outcome.RECOVERY);
    }

    @Test
    void fewRunsCannotBeToldOnceThereAreHeartRateAndEarlierRuns() {
        List<RatedRun> tellable = rated.stream()
                .filter(run -> run.hasHeartRate() && run.earlierRuns() >= ENOUGH_EARLIER_RUNS)
                .toList();
        long untold = tellable.stream().filter(run -> !run.isDecided()).count();
        assertThat(untold / (double) tellable.size()).isLessThanOrEqualTo(MOST_UNTOLD);
    }
}
