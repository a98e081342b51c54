package io.github.recoverycheck.spark;

import org.apache.spark.sql.SparkSession;

/** What every job on Spark costs before it does anything; benchmarks/check-spark takes it off. */
public final class EmptySession {
    private EmptySession() {}

    public static void main(String[] arguments) {
        SparkSession.builder().getOrCreate().stop();
    }
}
