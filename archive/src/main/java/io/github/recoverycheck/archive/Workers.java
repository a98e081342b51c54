package io.github.recoverycheck.archive;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads of one check. They have a name, as a dump of an app's threads should tell whose they are, and end with the app,
 * as one may wait for ever for a pipe that nobody writes to.
 */
final class Workers implements AutoCloseable {
    static final String NAME = "recoverycheck-";

    private static final int SECONDS_TO_END = 5;

    private final ExecutorService executor;

    /** @param task what they do, as a part of their names */
    Workers(int jobs, String task) {
        AtomicInteger number = new AtomicInteger();
        this.executor = Executors.newFixedThreadPool(jobs, work -> {
            Thread thread = new Thread(work, NAME + task + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** @throws java.util.concurrent.RejectedExecutionException if they were closed */
    void execute(Runnable work) {
        executor.execute(work);
    }

    <T> Future<T> submit(Callable<T> work) {
        return executor.submit(work);
    }

    /**
     * Throws in the caller's thread what a worker met, as it was thrown: rules and listeners may be written in a language that
     * throws checked exceptions without declaring them.
     */
    @SuppressWarnings("unchecked") // Erased; nothing is cast.
    static <T extends Throwable> RuntimeException rethrown(Throwable thrown) throws T {
        throw (T) thrown;
    }

    /** Begins nothing more and waits a while for what was begun, as it may not heed an interrupt. */
    @Override
    public void close() {
        executor.shutdownNow();
        try {
            executor.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
