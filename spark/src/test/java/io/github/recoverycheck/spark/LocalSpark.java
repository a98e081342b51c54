package io.github.recoverycheck.spark;

import org.apache.spark.sql.SparkSession;

/** One session for all tests, in a zone whose offset is no whole hour: no result may hang on it. */
final class LocalSpark {
    private static final SparkSession SESSION = SparkSession.builder()
            .master("local[2]")
            .appName("tests")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "2")
            .config("spark.sql.session.timeZone", "America/St_Johns")
            .getOrCreate();

    private LocalSpark() {}

    static SparkSession session() {
        return SESSION;
    }
}
