package example;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ActivityReaders;
import io.github.recoverycheck.archive.ArchiveCheck;
import io.github.recoverycheck.athlete.AthleteHistory;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.fit.FitReader;
import io.github.recoverycheck.gpx.GpxReader;
import io.github.recoverycheck.json.HistoryJson;
import io.github.recoverycheck.json.LedgerJson;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.normalize.Normalizer;
import io.github.recoverycheck.verdict.RecoveryJudge;
import io.github.recoverycheck.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Prints the verdict about each file, the earlier ones as its history, and then how the whole folder ended. */
public final class FilesApp {
    private static final AthleteProfile ATHLETE = AthleteProfile.unknown().withMaximalHeartRate(190);

    private FilesApp() {}

    /** Takes a folder, and names of files in it in the order of time. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        ActivityReaders readers = ActivityReaders.of(new FitReader(), new GpxReader());
        AthleteHistory history = AthleteHistory.empty();
        for (String name : List.of(arguments).subList(1, arguments.length)) {
            Activity run = readers.read(folder.resolve(name)).get(0);
            RunMeasurements today = RunMeasurements.of(Normalizer.withDefaults().normalize(run));
            Verdict verdict = RecoveryJudge.withDefaults().judge(today, history, ATHLETE);
            System.out.println(name + ": " + verdict.outcome() + ", " + verdict.headline());
            // As an app would that forgets everything in between.
            history = history.with(HistoryJson.parse(HistoryJson.line(today)));
        }
        ArchiveCheck check = ArchiveCheck.using(readers).withAthlete(ATHLETE);
        System.out.println(LedgerJson.line(check.check(List.of(folder), row -> {})));
    }
}
