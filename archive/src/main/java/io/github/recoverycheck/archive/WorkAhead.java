package io.github.recoverycheck.archive;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Works on the items of a list by several threads and hands the results on in the order of the items, by one thread. Only
 * a few results are waiting at any time, whatever the number of items.
 */
final class WorkAhead implements AutoCloseable {
    /** An item takes less than a millisecond; handing over one alone would cost a part of that. */
    private static final int BATCH = 16;

    private static final int WAITING_PER_JOB = 4;

    private final Workers workers;
    private final int mostWaiting;

    WorkAhead(int jobs) {
        this.workers = new Workers(jobs, "judging");
        this.mostWaiting = jobs * WAITING_PER_JOB;
    }

    /** Takes the results. */
    @FunctionalInterface
    interface Sink<T> {
        void accept(T result) throws IOException;
    }

    /** What the work or the sink throws comes out as it was thrown, be it declared or not. */
    <I, O> void inOrder(List<I> items, Function<I, O> work, Sink<O> sink) throws IOException, InterruptedException {
        Deque<Future<List<O>>> waiting = new ArrayDeque<>();
        for (int from = 0; from < items.size(); from += BATCH) {
            List<I> batch = items.subList(from, Math.min(from + BATCH, items.size()));
            waiting.add(workers.submit(() -> batch.stream().map(work).toList()));
            if (waiting.size() == mostWaiting) {
                handOn(waiting.remove(), sink);
            }
        }
        while (!waiting.isEmpty()) {
            handOn(waiting.remove(), sink);
        }
    }

    private static <O> void handOn(Future<List<O>> results, Sink<O> sink) throws IOException, InterruptedException {
        try {
            for (O result : results.get()) {
                sink.accept(result);
            }
        } catch (ExecutionException e) {
            throw Workers.<RuntimeException>rethrown(requireNonNull(e.getCause()));
        }
    }

    /** Begins nothing more and waits a while for what was begun. */
    @Override
    public void close() {
        workers.close();
    }
}
