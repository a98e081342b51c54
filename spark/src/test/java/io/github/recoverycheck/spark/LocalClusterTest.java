package io.github.recoverycheck.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class LocalClusterTest {
    private static final int TASKS = 40;
    private static final long NUMBERS = 4_000;
    private static final long GROUPS = 7;

    @Test
    void aJobIsCompleteThoughAWorkerDiesInTheMidst(@TempDir Path home) throws Exception {
        List<ProcessHandle> processes;
        try (LocalCluster cluster = new LocalCluster(home, 2);
                SparkSession session = cluster.session("a worker dies", Map.of())) {
            WorkerKiller killer = new WorkerKiller(cluster);
            session.sparkContext().addSparkListener(killer);

            Dataset<Long> seen = session.range(0, NUMBERS, 1, TASKS)
                    .as(Encoders.LONG())
                    .mapPartitions((MapPartitionsFunction<Long, Long>) LocalClusterTest::slowly, Encoders.LONG());
            List<String> sums = seen.groupByKey((MapFunction<Long, Long>) number -> number % GROUPS, Encoders.LONG())
                    .mapGroups((MapGroupsFunction<Long, Long, String>) LocalClusterTest::sum, Encoders.STRING())
                    .collectAsList();

            String lost = killer.lost.get(60, TimeUnit.SECONDS);
            assertThat(killer.endedTasks).as("the lost executor had results").containsKey(lost);
            assertThat(sums).containsExactlyInAnyOrderElementsOf(expectedSums());
            processes = cluster.alive();
            assertThat(processes).as("master, worker, executor").hasSize(3);
        }
        assertThat(processes).noneMatch(ProcessHandle::isAlive);
    }

    private static Iterator<Long> slowly(Iterator<Long> numbers) throws InterruptedException {
        // Only what stands in the folder of the main classes tells that this package is marked.
        if (!LocalClusterTest.class.getPackage().isAnnotationPresent(NullMarked.class)) {
            throw new IllegalStateException("the executor does not see the classes of the module");
        }
        Thread.sleep(100);
        return numbers;
    }

    private static String sum(long key, Iterator<Long> numbers) {
        long sum = 0;
        while (numbers.hasNext()) {
            sum += numbers.next();
        }
        return key + ": " + sum;
    }

    private static List<String> expectedSums() {
        return LongStream.range(0, GROUPS)
                .mapToObj(key -> sum(
                        key,
                        LongStream.range(0, NUMBERS)
                                .filter(number -> number % GROUPS == key)
                                .iterator()))
                .toList();
    }

    /** Kills a worker as soon as both executors have done some of the work, and tells which executor was lost. */
    private static final class WorkerKiller extends SparkListener {
        private final LocalCluster cluster;
        private final Map<String, Integer> endedTasks = new HashMap<>();
        private final CompletableFuture<String> lost = new CompletableFuture<>();
        private boolean killed;

        WorkerKiller(LocalCluster cluster) {
            this.cluster = cluster;
        }

        @Override
        public void onTaskEnd(SparkListenerTaskEnd end) {
            endedTasks.merge(end.taskInfo().executorId(), 1, Integer::sum);
            if (!killed
                    && endedTasks.size() == 2
                    && endedTasks.values().stream()
                                    .min(Comparator.naturalOrder())
                                    .get()
                            >= 3) {
                killed = true;
                cluster.killWorker(0);
            }
        }

        @Override
        public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
            lost.complete(removed.executorId());
        }
    }
}
