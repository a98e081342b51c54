package io.github.recoverycheck.spark;

import io.github.recoverycheck.archive.ArchiveCheck;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.cli.Formats;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The one session of a test JVM in which all tests run that need no cluster: two threads of this process. */
final class LocalSession {
    private static final String MASTER = "local[2]";

    private LocalSession() {}

    /** The running session, or a new one; it is left running for the tests that follow. */
    static SparkSession get() {
        SparkSession session =
                SparkSession.builder().master(MASTER).appName("tests").getOrCreate();
        String master = session.sparkContext().master();
        if (!master.equals(MASTER)) {
            throw new IllegalStateException("an earlier test left its session on " + master + " running");
        }
        return session;
    }

    /** Checks in it of athletes in UTC with a maximal heart rate of 188. */
    static RecoveryChecks checks() {
        return RecoveryChecks.on(get())
                .withCheck(() -> ArchiveCheck.using(Formats.readers())
                        .withAthlete(AthleteProfile.unknown()
                                .withZone(ZoneOffset.UTC)
                                .withMaximalHeartRate(188)));
    }

    /** The same rows as they come back from Parquet beside a folder. */
    static Dataset<Row> kept(Dataset<Row> rows, Path folder, String name) {
        String place = folder.resolveSibling(folder.getFileName() + name).toString();
        rows.write().parquet(place);
        return get().read().parquet(place);
    }

    /** Makes room for a session on a cluster, as a JVM holds one at a time. */
    static void stop() {
        if (SparkSession.getDefaultSession().isDefined()) {
            get().stop();
        }
    }
}
