package io.github.recoverycheck.contract;

import com.sun.management.ThreadMXBean;
import io.github.recoverycheck.activity.ActivityReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;

/** Reads damaged files one after the other in a thread of its own, while another looks on whether it gets stuck. */
final class MutationRun {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    /** Far beyond what any input of this size needs, even on a busy machine: only a loop gets there. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    /** By the clock, for a thread that waits and gets no time of its own. */
    private static final int PATIENCE_BY_THE_CLOCK = 12;

    private static final Path KEPT = Path.of("target", "mutations");

    /** The input that is being read, and since when by the clock and by the thread's own time. */
    private record Running(int number, long sinceNanos, long ownNanos) {}

    private final ActivityReader reader;
    private final ReaderProbe plainProbe;
    private final ReaderProbe packedProbe;
    private final long seed;
    private final IntFunction<MutatedInput> inputs;
    private final long mostOwnNanos;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private volatile Running running = new Running(0, System.nanoTime(), 0);
    private int read;
    private int refused;
    private int longestBytes;
    private long longestNanos;

    MutationRun(ActivityReader reader, long seed, IntFunction<MutatedInput> inputs, Duration patience) {
        this.reader = reader;
        this.plainProbe = ReaderProbe.of(reader);
        this.packedProbe = ReaderProbe.behindReaders(reader);
        this.seed = seed;
        this.inputs = inputs;
        this.mostOwnNanos = patience.toNanos();
    }

    int read() {
        return read;
    }

    int refused() {
        return refused;
    }

    /** Reads the inputs of these numbers; throws at the first that does not end as it must. */
    void over(int first, int end) throws IOException, InterruptedException {
        Thread thread = new Thread(() -> readAll(first, end), "mutations");
        thread.setDaemon(true);
        thread.start();
        while (thread.isAlive()) {
            thread.join(100);
            failIfStuck(thread);
        }
        if (failure.get() != null) {
            throw new AssertionError(report("fails: " + failure.get()), failure.get());
        }
    }

    private void failIfStuck(Thread thread) throws IOException {
        Running now = running;
        long own = THREADS.getThreadCpuTime(thread.getId()) - now.ownNanos();
        long elapsed = System.nanoTime() - now.sinceNanos();
        if (thread.isAlive()
                && running.number() == now.number()
                && (own > mostOwnNanos || elapsed > PATIENCE_BY_THE_CLOCK * mostOwnNanos)) {
            AssertionError stuck = new AssertionError(report("is stuck"));
            stuck.setStackTrace(thread.getStackTrace());
            throw stuck;
        }
    }

    private void readAll(int first, int end) {
        try {
            for (int number = first; number < end; number++) {
                MutatedInput input = inputs.apply(number);
                running = new Running(number, System.nanoTime(), THREADS.getCurrentThreadCpuTime());
                readOne(input);
            }
        } catch (Throwable e) {
            // Also errors such as a stack overflow: whatever a reader lets through is the finding.
            failure.set(e);
        }
    }

    private void readOne(MutatedInput input) throws IOException {
        longestBytes = Math.max(longestBytes, input.bytes().length);
        ReaderProbe probe = input.packed() ? packedProbe : plainProbe;
        if (probe.check(input.bytes())) {
            read++;
        } else {
            refused++;
        }
        longestNanos = Math.max(longestNanos, System.nanoTime() - running.sinceNanos());
    }

    /** Says how to make the input again, and keeps it. */
    private String report(String what) throws IOException {
        int number = running.number();
        byte[] bytes = inputs.apply(number).bytes();
        Path kept = KEPT.resolve(reader.format().toLowerCase(Locale.ROOT) + "-" + seed + "-" + number);
        Files.createDirectories(KEPT);
        Files.write(kept, bytes);
        return reader.format() + " input " + number + " of seed " + seed + " (" + bytes.length + " bytes, kept in "
                + kept + "; again with -Dmutation.seed=" + seed + " -Dmutation.input=" + number + ") " + what;
    }

    @Override
    public String toString() {
        return reader.format() + " mutations of seed " + seed + ": " + read + " read, " + refused + " refused; longest "
                + longestBytes + " bytes; at most " + TimeUnit.NANOSECONDS.toMillis(longestNanos) + " ms and "
                + Math.max(plainProbe.mostAllocatedBytes(), packedProbe.mostAllocatedBytes()) / 1024
                + " KiB allocated for one";
    }
}
