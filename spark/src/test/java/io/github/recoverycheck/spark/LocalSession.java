package io.github.recoverycheck.spark;

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

    /** Makes room for a session on a cluster, as a JVM holds one at a time. */
    static void stop() {
        if (SparkSession.getDefaultSession().isDefined()) {
            get().stop();
        }
    }
}
