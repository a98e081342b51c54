package io.github.recoverycheck.contract;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ActivityReader;
import io.github.recoverycheck.activity.ActivityReaders;
import io.github.recoverycheck.activity.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Readers that look at the content first, where one reader is expected. They have limits of their own. */
record ReaderOfAnyContent(String format, ActivityReaders readers) implements ActivityReader {
    @Override
    public boolean recognizes(byte[] head) {
        return true;
    }

    @Override
    public List<Activity> read(InputStream content, String source, ReadLimits limits) throws IOException {
        return readers.read(source, content);
    }
}
