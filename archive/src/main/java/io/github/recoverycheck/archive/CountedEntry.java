package io.github.recoverycheck.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An entry that counts towards the whole while it is read, as one entry may be an export of its own. What it unpacks to
 * stands for its stored bytes, never for more than these: what is large, a zip, has been packed before.
 */
final class CountedEntry implements EntryContent {
    private final EntryContent content;
    private final UnpackingMeter meter;
    private final AtomicLong sum;
    private long counted;

    CountedEntry(EntryContent content, UnpackingMeter meter, AtomicLong sum) {
        this.content = content;
        this.meter = meter;
        this.sum = sum;
    }

    @Override
    public InputStream open() throws IOException {
        return UnpackingMeter.counting(content.open(), this::add);
    }

    @Override
    public Optional<String> damage() {
        return content.damage();
    }

    private void add(long bytes) {
        long more = Math.min(bytes, meter.packedBytes() - counted);
        counted += more;
        sum.addAndGet(more);
    }

    /** It was read, or is not wanted: what was not counted counts now. */
    void done() {
        add(Long.MAX_VALUE);
    }
}
