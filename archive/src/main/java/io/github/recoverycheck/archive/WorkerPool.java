package io.github.recoverycheck.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Reads entries on several threads. The number of entries under way is bounded, so that finding files never runs far
 * ahead of reading them.
 */
final class WorkerPool implements EntryVisitor, Findings, AutoCloseable {
    private static final int WAITING_PER_JOB = 4;
    private static final int SECONDS_TO_END = 5;

    private final EntryReader reader;
    private final Progress progress;
    private final ExecutorService executor;
    private final int capacity;
    private final Semaphore places;
    private final Object lock = new Object();
    private final List<LedgerRow> rows = new ArrayList<>();
    private final AtomicReference<@Nullable Error> failure = new AtomicReference<>();
    private final long totalBytes;
    private final AtomicLong bytesRead = new AtomicLong();
    private int entriesRead;

    /** @param totalBytes size of what is read, for the progress */
    WorkerPool(EntryReader reader, int jobs, Progress progress, long totalBytes) {
        this.reader = reader;
        this.progress = progress;
        this.totalBytes = totalBytes;
        this.executor = Executors.newFixedThreadPool(jobs);
        this.capacity = jobs * WAITING_PER_JOB;
        this.places = new Semaphore(capacity);
    }

    @Override
    public void entry(String source, EntryContent content, UnpackingMeter meter) throws InterruptedException {
        places.acquire();
        CountedEntry counted = new CountedEntry(content, meter, bytesRead);
        execute(source, counted, meter, 0, counted::done);
    }

    @Override
    public void within(String source, EntryContent content, UnpackingMeter meter, int depth) {
        if (places.tryAcquire()) {
            // What lies within an entry is a part of it.
            execute(source, content, meter, depth, () -> {});
        } else {
            reader.read(source, content, meter, depth, this);
        }
    }

    private void execute(String source, EntryContent content, UnpackingMeter meter, int depth, Runnable done) {
        boolean isUnderWay = false;
        try {
            executor.execute(() -> {
                try {
                    reader.read(source, content, meter, depth, this);
                } catch (Error e) {
                    failure.compareAndSet(null, e);
                } finally {
                    done.run();
                    places.release();
                }
            });
            isUnderWay = true;
        } finally {
            if (!isUnderWay) {
                places.release();
            }
        }
    }

    @Override
    public void awaitEntries() throws InterruptedException {
        places.acquire(capacity);
        places.release(capacity);
    }

    @Override
    public void rows(List<LedgerRow> found) {
        synchronized (lock) {
            rows.addAll(found);
            progress.read(++entriesRead, bytesRead.get(), totalBytes);
        }
    }

    /**
     * All rows, once every entry was read.
     *
     * @throws Error if a worker ran out of memory or met another error that no row can stand for
     */
    List<LedgerRow> rows() throws InterruptedException {
        awaitEntries();
        Error error = failure.get();
        if (error != null) {
            throw error;
        }
        synchronized (lock) {
            return List.copyOf(rows);
        }
    }

    /** Begins nothing more and waits a while for what was begun, as reading a file may not heed an interrupt. */
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
