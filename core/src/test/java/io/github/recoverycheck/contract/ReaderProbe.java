package io.github.recoverycheck.contract;

import io.github.recoverycheck.activity.ActivityReader;
import io.github.recoverycheck.activity.ActivityReaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/** Gives a reader content of any kind and checks that it ends as it must: for mutations and for fuzzers. */
public final class ReaderProbe {
    /** Buffers and tables of a parser, whatever the input. */
    private static final long ALLOCATION_BYTES = 8L << 20;
    /** An XML element or a FIT section of some bytes may become an activity with its columns. */
    private static final long ALLOCATION_FOR_A_BYTE = 1_000;

    private static final int VIOLATIONS_SHOWN = 5;

    private final ActivityReader reader;
    private final boolean packed;
    private final boolean bounded;
    private long mostAllocatedBytes;

    private ReaderProbe(ActivityReader reader, boolean packed, boolean bounded) {
        this.reader = reader;
        this.packed = packed;
        this.bounded = bounded;
    }

    /** A probe of the reader itself. */
    public static ReaderProbe of(ActivityReader reader) {
        return new ReaderProbe(reader, false, true);
    }

    /** A probe of the reader behind {@link ActivityReaders}, which looks at the content first and unpacks gzip. */
    public static ReaderProbe behindReaders(ActivityReader reader) {
        return new ReaderProbe(reader, true, true);
    }

    /** The same without a bound on what is allocated, for fuzzers that instrument what they run. */
    public ReaderProbe withoutBound() {
        return new ReaderProbe(reader, packed, false);
    }

    /**
     * Lets the content be read.
     *
     * @return whether it gave activities; otherwise it was refused
     * @throws AssertionError if an activity is not consistent in itself, a message gives away a position of
     *     {@link SampleRun}, or more is allocated than 8 MiB and 1,000 bytes for each byte of the content
     * @throws IOException if the reader throws it, which no content in memory allows
     */
    public boolean check(byte[] content) throws IOException {
        reader.recognizes(content);
        AllocationMeter meter = new AllocationMeter();
        ReadOutcome outcome = packed
                ? ReadOutcome.ofAnyContent(reader, new ByteArrayInputStream(content))
                : ReadOutcome.of(reader, content);
        long allocated = meter.bytes();
        mostAllocatedBytes = Math.max(mostAllocatedBytes, allocated);
        long bound = ALLOCATION_BYTES + ALLOCATION_FOR_A_BYTE * content.length;
        if (bounded && allocated > bound) {
            throw new AssertionError("allocated " + allocated + " bytes, more than " + bound);
        }
        List<String> violations = ActivityInvariants.violations(outcome, reader.format());
        if (!violations.isEmpty()) {
            throw new AssertionError(
                    String.join("; ", violations.subList(0, Math.min(VIOLATIONS_SHOWN, violations.size()))));
        }
        return !outcome.isRefused();
    }

    /** What the most expensive content so far made the reader allocate. */
    long mostAllocatedBytes() {
        return mostAllocatedBytes;
    }
}
