package io.github.recoverycheck.spark;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.StageInfo;

/** Kills a worker as soon as both executors have done some of a step's work, and tells which executor was lost. */
final class WorkerKiller extends SparkListener {
    private static final int ENOUGH = 2;

    private final LocalCluster cluster;
    private final Predicate<StageInfo> isOfStep;
    private final Map<Integer, Integer> tasksOfStage = new HashMap<>();
    private final Map<String, Integer> ended = new HashMap<>();
    private final Set<String> endedBefore = new HashSet<>();
    private final CompletableFuture<String> lost = new CompletableFuture<>();
    private int left;

    /** Kills in the midst of the last stage, the one with results, of a step. */
    WorkerKiller(LocalCluster cluster, Predicate<StageInfo> isOfStep) {
        this.cluster = cluster;
        this.isOfStep = isOfStep;
    }

    @Override
    public void onStageSubmitted(SparkListenerStageSubmitted submitted) {
        StageInfo stage = submitted.stageInfo();
        if (isOfStep.test(stage)) {
            tasksOfStage.put(stage.stageId(), stage.numTasks());
        }
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
        Integer tasks = tasksOfStage.get(end.stageId());
        if (tasks == null || !end.taskType().equals("ResultTask") || !endedBefore.isEmpty()) {
            return;
        }
        ended.merge(end.taskInfo().executorId(), 1, Integer::sum);
        if (ended.size() == 2 && ended.values().stream().allMatch(count -> count >= ENOUGH)) {
            endedBefore.addAll(ended.keySet());
            left = tasks - ended.values().stream().mapToInt(Integer::intValue).sum();
            cluster.killWorker(0);
        }
    }

    @Override
    public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
        lost.complete(removed.executorId());
    }

    /** The executor that was lost; done as soon as one is. */
    CompletableFuture<String> lost() {
        return lost;
    }

    /** The executors that had results when the worker was killed. */
    Set<String> endedBefore() {
        return endedBefore;
    }

    /** How many tasks of the stage had no result yet then. */
    int left() {
        return left;
    }
}
