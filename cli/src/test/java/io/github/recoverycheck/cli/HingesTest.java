package io.github.recoverycheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.activity.ActivityReaders;
import io.github.recoverycheck.athlete.AthleteHistory;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.fit.FitReader;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.normalize.Normalizer;
import io.github.recoverycheck.simulator.DemoArchive;
import io.github.recoverycheck.simulator.SyntheticAthlete;
import io.github.recoverycheck.verdict.RecoveryJudge;
import io.github.recoverycheck.verdict.Sensitivity;
import io.github.recoverycheck.verdict.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HingesTest {
    private static final AthleteProfile ATHLETE = AthleteProfile.unknown().withMaximalHeartRate(190);

    @TempDir
    private Path folder;

    @Test
    void itCountsTheVerdictsThatWouldBeOthersAndNamesTheMaximumThatWasTaken() throws Exception {
        DemoArchive.write(folder, SyntheticAthlete.ofSeed(7), 2);
        Hinges hinges = new Hinges();
        int lower = 0;
        int asked = 0;
        List<Path> files;
        try (Stream<Path> all = Files.list(folder.resolve("activities"))) {
            files = all.filter(file -> file.toString().endsWith(".fit"))
                    .sorted()
                    .limit(4)
                    .toList();
        }
        assertThat(files).hasSize(4);
        for (Path file : files) {
            RunMeasurements run = RunMeasurements.of(Normalizer.withDefaults()
                    .normalize(ActivityReaders.of(new FitReader()).read(file).get(0)));
            RecoveryJudge judge = RecoveryJudge.withDefaults();
            Verdict verdict = judge.judge(run, AthleteHistory.empty(), ATHLETE);
            List<Sensitivity> sensitivities = judge.sensitivity(run, ATHLETE, verdict.state());
            for (Sensitivity one : sensitivities) {
                if (one.variation() == Sensitivity.Variation.LOWER_MAXIMUM) {
                    asked++;
                    lower += one.outcome() == verdict.outcome() ? 0 : 1;
                }
            }
            hinges.add(verdict, sensitivities);
        }
        assertThat(hinges.sentences(ATHLETE))
                .contains("With a maximal heart rate of 188 bpm " + lower + " of " + asked + " verdicts would change.")
                .anySatisfy(sentence -> assertThat(sentence).startsWith("With a maximal heart rate of 192 bpm "));
        assertThat(hinges.sentences(AthleteProfile.unknown()))
                .anySatisfy(
                        sentence -> assertThat(sentence).startsWith("With a maximal heart rate lower by its error "));
    }

    @Test
    void nothingAskedIsNothingSaid() {
        assertThat(new Hinges().sentences(ATHLETE)).isEmpty();
    }
}
