package io.github.recoverycheck.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ActivityReader;
import io.github.recoverycheck.activity.ReadLimits;
import io.github.recoverycheck.series.TimeSeries;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** One reader used again, by many, and wherever the machine stands. */
public interface SharingContract extends TestedReader {
    @Test
    default void readsTheSameAgain() throws IOException {
        ActivityReader reader = reader();
        for (byte[] file : soundAndCut()) {
            assertThat(ReadOutcome.of(reader, file).parts())
                    .isEqualTo(ReadOutcome.of(reader, file).parts());
        }
    }

    private List<byte[]> soundAndCut() {
        byte[] sound = file(60);
        List<byte[]> files = new ArrayList<>();
        for (int tenths = 1; tenths <= 10; tenths++) {
            files.add(Arrays.copyOf(sound, sound.length * tenths / 10));
        }
        fileOfSeveral().ifPresent(files::add);
        return files;
    }

    @Test
    default void readsTheSameInEightThreadsAtOnce() throws Exception {
        ActivityReader reader = reader();
        List<byte[]> files = soundAndCut();
        List<List<Object>> expected = new ArrayList<>();
        for (byte[] file : files) {
            expected.add(ReadOutcome.of(reader, file).parts());
        }
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<List<List<Object>>>> jobs = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                jobs.add(() -> {
                    List<List<Object>> found = new ArrayList<>();
                    for (byte[] file : files) {
                        found.add(ReadOutcome.of(reader, file).parts());
                    }
                    return found;
                });
            }
            for (Future<List<List<Object>>> result : pool.invokeAll(jobs)) {
                assertThat(result.get()).isEqualTo(expected);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    default void givesWhatNobodyCanChange() throws IOException {
        List<Activity> activities =
                reader().read(OddStream.of(file(20)), ReadOutcome.SOURCE, ReadLimits.withDefaults());
        Activity activity = activities.get(0);
        for (Collection<?> parts : List.of(
                activities,
                activity.laps(),
                activity.pauses(),
                activity.diagnostics(),
                activity.samples().channels())) {
            assertThatThrownBy(parts::clear).isInstanceOf(UnsupportedOperationException.class);
        }
        TimeSeries samples = activity.samples();
        samples.elapsedSeconds()[0] = -1;
        samples.channels().forEach(channel -> samples.column(channel)[0] = -1);
        assertThat(samples)
                .isEqualTo(
                        ReadOutcome.of(reader(), file(20)).activities().get(0).samples());
    }

    @Test
    default void readsTheSameUnderAnyLocaleAndTimeZone() throws IOException {
        byte[] file = file(20);
        List<Object> expected = ReadOutcome.of(reader(), file).parts();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai", "de-DE")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
                assertThat(reader().recognizes(file)).as(tag).isTrue();
                assertThat(ReadOutcome.of(reader(), file).parts()).as(tag).isEqualTo(expected);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    default void readsTheSameInAnInterruptedThreadAndLeavesItInterrupted() throws IOException {
        byte[] file = file(20);
        List<Object> expected = ReadOutcome.of(reader(), file).parts();
        Thread.currentThread().interrupt();
        List<Object> found;
        boolean interrupted;
        try {
            found = ReadOutcome.of(reader(), file).parts();
        } finally {
            interrupted = Thread.interrupted();
        }
        assertThat(found).isEqualTo(expected);
        assertThat(interrupted).isTrue();
    }
}
