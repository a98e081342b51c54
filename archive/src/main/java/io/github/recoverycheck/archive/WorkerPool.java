package io.github.recoverycheck.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Reads entries on several threads. The number of entries under way is bounded, so that finding files never runs far
 * ahead of reading them.
 */
final class WorkerPool implements EntryVisitor, Findings, AutoCloseable {
    private static final int WAITING_PER_JOB = 4;

    private final EntryReader reader;
    private final Progress progress;
    private final Workers workers;
    private final int capacity;
    private final Semaphore places;
    private final Object lock = new Object();
    private final List<LedgerRow> rows = new ArrayList<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final long totalBytes;
    private final AtomicLong bytesRead = new AtomicLong();
    private volatile boolean isInterrupted;
    private int entriesRead;

    /** @param totalBytes size of what is read, for the progress */
    WorkerPool(EntryReader reader, int jobs, Progress progress, long totalBytes) {
        this.reader = reader;
        this.progress = progress;
        this.totalBytes = totalBytes;
        this.workers = new Workers(jobs, "reading");
        this.capacity = jobs * WAITING_PER_JOB;
        this.places = new Semaphore(capacity);
    }

    @Override
    public void entry(String source, EntryContent content, UnpackingMeter meter) throws InterruptedException {
        throwFailure();
        places.acquire();
        CountedEntry counted = new CountedEntry(content, meter, bytesRead);
        execute(new FoundEntry(source, counted, meter, 0), counted::done);
    }

    @Override
    public void within(FoundEntry entry) {
        if (places.tryAcquire()) {
            // What lies within an entry is a part of it.
            execute(entry, () -> {});
        } else {
            reader.read(entry, this);
        }
    }

    private void execute(FoundEntry entry, Runnable done) {
        boolean isUnderWay = false;
        try {
            workers.execute(() -> {
                try {
                    reader.read(entry, this);
                } catch (Throwable e) {
                    failure.compareAndSet(null, e);
                } finally {
                    // Whoever reads may have left out the rest of a zip then.
                    if (Thread.currentThread().isInterrupted()) {
                        isInterrupted = true;
                    }
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
            tell(++entriesRead);
        }
    }

    /** What a listener throws is none of the entry's that was read; it is asked no more. */
    private void tell(int entries) {
        if (failure.get() != null) {
            return;
        }
        try {
            progress.read(entries, bytesRead.get(), totalBytes);
        } catch (Throwable e) {
            failure.compareAndSet(null, e);
        }
    }

    /**
     * All rows, once every entry was read.
     *
     * @throws Error if a worker ran out of memory or met another error that no row can stand for
     * @throws RuntimeException what the listener threw; what it threw without declaring it comes out as well
     * @throws InterruptedException if this thread or a worker was interrupted
     */
    List<LedgerRow> rows() throws InterruptedException {
        awaitEntries();
        throwFailure();
        if (isInterrupted) {
            throw new InterruptedException();
        }
        synchronized (lock) {
            return List.copyOf(rows);
        }
    }

    private void throwFailure() {
        Throwable thrown = failure.get();
        if (thrown != null) {
            throw Workers.<RuntimeException>rethrown(thrown);
        }
    }

    /** Begins nothing more and waits a while for what was begun, as reading a file may not heed an interrupt. */
    @Override
    public void close() {
        workers.close();
    }
}
