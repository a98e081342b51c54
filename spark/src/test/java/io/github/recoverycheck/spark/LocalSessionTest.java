package io.github.recoverycheck.spark;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

class LocalSessionTest {
    @Test
    void theSessionIsSharedUntilItHasToMakeRoom() {
        SparkSession first = LocalSession.get();
        assertThat(LocalSession.get()).isSameAs(first);

        LocalSession.stop();
        LocalSession.stop();

        assertThat(first.sparkContext().isStopped()).isTrue();
        assertThat(LocalSession.get().range(10).count()).isEqualTo(10);
    }
}
