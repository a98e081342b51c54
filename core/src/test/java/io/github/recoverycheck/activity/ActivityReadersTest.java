package io.github.recoverycheck.activity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.recoverycheck.activity.ActivityFormatException.Reason;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import io.github.recoverycheck.series.TimeSeriesBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ActivityReadersTest {
    /** Reads content that begins with a mark; each byte after it is a heart rate. */
    private record MarkReader(String format, String mark) implements ActivityReader {
        @Override
        public boolean recognizes(byte[] head) {
            return new String(head, US_ASCII).startsWith(mark);
        }

        @Override
        public List<Activity> read(InputStream content, String source, ReadLimits limits) throws IOException {
            content.readNBytes(mark.length());
            TimeSeriesBuilder samples = TimeSeries.builder();
            for (int value = content.read(); value >= 0; value = content.read()) {
                samples.row(samples.rows()).set(Channel.HEART_RATE, value);
            }
            return List.of(Activity.builder(Sport.RUNNING, samples.build())
                    .source(new ActivitySource(source, format, 0))
                    .build());
        }
    }

    private final ActivityReaders readers =
            ActivityReaders.of(new MarkReader("AAA", "aaa"), new MarkReader("BBB", "bbb"));

    private static byte[] content(String mark, int bytes) {
        byte[] content = new byte[mark.length() + bytes];
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < content.length; i++) {
            content[i] = i < mark.length() ? (byte) mark.charAt(i) : (byte) random.nextInt(100, 180);
        }
        return content;
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private Activity read(String name, byte[] content) throws IOException {
        List<Activity> activities = readers.read(name, new ByteArrayInputStream(content));
        assertThat(activities).hasSize(1);
        return activities.get(0);
    }

    @Test
    void formatsAreRecognizedByTheirBeginnings() {
        assertThat(readers.recognizes(content("bbb", 5))).isTrue();
        assertThat(readers.recognizes(content("ccc", 5))).isFalse();
        assertThat(readers.recognizes(gzip(content("aaa", 5)))).isFalse();
    }

    private ActivityFormatException refusal(ActivityReaders tried, byte[] content) {
        return catchThrowableOfType(
                ActivityFormatException.class, () -> tried.read("x", new ByteArrayInputStream(content)));
    }

    @Test
    void chooseTheReaderByContent() throws IOException {
        assertThat(read("run.aaa", content("aaa", 10)).source().format()).isEqualTo("AAA");
        assertThat(read("run", content("bbb", 10)).source().format()).isEqualTo("BBB");
    }

    @Test
    void reportANameThatPromisesAnotherFormat() throws IOException {
        Activity activity = read("run.AAA.gz", gzip(content("bbb", 10)));
        assertThat(activity.source().format()).isEqualTo("BBB");
        assertThat(activity.diagnostics()).singleElement().satisfies(d -> {
            assertThat(d.code()).isEqualTo(Diagnostic.Code.NAME_MISMATCH);
            assertThat(d.message()).contains("BBB");
        });
    }

    @Test
    void sayNothingOfANameThatPromisesNothingKnown() throws IOException {
        assertThat(read("run.bin", content("bbb", 10)).diagnostics()).isEmpty();
        assertThat(read("run.bbb", content("bbb", 10)).diagnostics()).isEmpty();
    }

    @Test
    void handOverContentLongerThanTheHeadWhole() throws IOException {
        Activity activity = read("run", content("aaa", 3 * ActivityReaders.HEAD_BYTES));
        assertThat(activity.samples().size()).isEqualTo(3 * ActivityReaders.HEAD_BYTES);
    }

    @Test
    void readAFile(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("run.aaa.gz"), gzip(content("aaa", 20)));
        Activity activity = readers.read(file).get(0);
        assertThat(activity.samples().size()).isEqualTo(20);
        assertThat(activity.source().name()).isEqualTo(file.toString());
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> readers.read(folder.resolve("missing")));
    }

    @Test
    void unpackGzipAndGzipWithinGzip() throws IOException {
        byte[] content = content("aaa", 9000);
        Activity plain = read("run", content);
        for (byte[] packed : List.of(gzip(content), gzip(gzip(content)))) {
            Activity activity = read("run", packed);
            assertThat(activity.samples()).isEqualTo(plain.samples());
            assertThat(activity.diagnostics()).isEmpty();
        }
    }

    @Test
    void refuseGzipNestedDeeper() {
        ActivityFormatException refusal = refusal(readers, gzip(gzip(gzip(content("aaa", 10)))));
        assertThat(refusal.reason()).isEqualTo(Reason.UNSUPPORTED);
        assertThat(refusal.detail()).contains("gzip within gzip within gzip");
    }

    @Test
    void salvageWhatATruncatedGzipStreamHolds() throws IOException {
        byte[] content = content("aaa", 20_000);
        byte[] packed = gzip(content);
        Activity activity = read("run", Arrays.copyOf(packed, packed.length / 2));
        assertThat(activity.diagnostics()).extracting(Diagnostic::code).containsExactly(Diagnostic.Code.GZIP_DAMAGED);
        int kept = activity.samples().size();
        assertThat(kept).isBetween(8_000, 12_000);
        TimeSeries whole = read("run", content).samples();
        for (int i = 0; i < kept; i++) {
            assertThat(activity.samples().value(Channel.HEART_RATE, i)).isEqualTo(whole.value(Channel.HEART_RATE, i));
        }
    }

    @Test
    void keepEverythingWhenOnlyTheChecksumOfGzipIsWrong() throws IOException {
        byte[] packed = gzip(content("aaa", 20_000));
        packed[packed.length - 6] ^= 0x55;
        Activity activity = read("run", packed);
        assertThat(activity.samples().size()).isEqualTo(20_000);
        assertThat(activity.diagnostics()).extracting(Diagnostic::code).containsExactly(Diagnostic.Code.GZIP_DAMAGED);
    }

    @Test
    void namesTheDamageWhenNothingCouldBeUnpacked() {
        byte[] packed = gzip(content("aaa", 10));
        ActivityFormatException refusal = refusal(readers, Arrays.copyOf(packed, 6));
        assertThat(refusal.reason()).isEqualTo(Reason.TRUNCATED);
        assertThat(refusal.detail()).contains("gzip stream is damaged");
        assertThat(refusal).hasMessageStartingWith("x: ");
    }

    @Test
    void refuseContentAboveTheLimitHoweverSmallItClaimsToBe() {
        InputStream lying = new ByteArrayInputStream(content("aaa", 30_000)) {
            @Override
            public int available() {
                return 0;
            }
        };
        ActivityReaders limited = readers.withLimits(new ReadLimits(10_000, 20_000, 100, 10, 10));
        assertThatExceptionOfType(ActivityFormatException.class)
                .isThrownBy(() -> limited.read("x", lying))
                .satisfies(e -> {
                    assertThat(e.reason()).isEqualTo(Reason.OVER_LIMIT);
                    assertThat(e.place()).isEqualTo("byte 20000");
                });
    }

    @Test
    void countUnpackedBytesAgainstTheLimit() {
        byte[] zeros = new byte[1_000_000];
        System.arraycopy("aaa".getBytes(US_ASCII), 0, zeros, 0, 3);
        byte[] bomb = gzip(zeros);
        assertThat(bomb.length).isLessThan(5000);
        ActivityReaders limited = readers.withLimits(new ReadLimits(10_000, 20_000, 100, 10, 10));
        assertThat(refusal(limited, bomb).reason()).isEqualTo(Reason.OVER_LIMIT);
    }

    @Test
    void doNotCloseTheStream() throws IOException {
        for (byte[] bytes : List.of(content("aaa", 10), gzip(content("aaa", 10)))) {
            boolean[] closed = {false};
            InputStream content = new ByteArrayInputStream(bytes) {
                @Override
                public void close() {
                    closed[0] = true;
                }
            };
            readers.read("x", content);
            assertThat(closed[0]).isFalse();
        }
    }

    @Test
    void giveBackWhatUnpackingNeededOnceAFileIsRead() throws IOException {
        InputStream[] handedOver = {InputStream.nullInputStream()};
        ActivityReader lazy = new ActivityReader() {
            @Override
            public String format() {
                return "LAZY";
            }

            @Override
            public boolean recognizes(byte[] head) {
                return true;
            }

            @Override
            public List<Activity> read(InputStream content, String source, ReadLimits limits) throws IOException {
                handedOver[0] = content;
                return List.of(
                        Activity.builder(Sport.RUNNING, TimeSeries.builder().build())
                                .build());
            }
        };
        ActivityReaders.of(lazy)
                .withLimits(new ReadLimits(50_000, 50_000, 100, 10, 10))
                .read("x", new ByteArrayInputStream(gzip(content("aaa", 200_000))));
        assertThatIOException().isThrownBy(() -> handedOver[0].readAllBytes()).withMessage("Stream closed");
    }

    /** A reader of an app's own that answers as it likes. */
    private static ActivityReaders answering(List<Activity> answer) {
        return ActivityReaders.of(new ActivityReader() {
            @Override
            public String format() {
                return "OWN";
            }

            @Override
            public boolean recognizes(byte[] head) {
                return true;
            }

            @Override
            public List<Activity> read(InputStream content, String source, ReadLimits limits) {
                return answer;
            }
        });
    }

    @Test
    void nameEachActivityByItsFileAndPositionWhateverAReaderCallsIt() throws IOException {
        Activity run = Activity.builder(Sport.RUNNING, TimeSeries.empty()).build();
        Activity named =
                run.toBuilder().source(new ActivitySource("inner", "other", 7)).build();

        List<Activity> read =
                answering(List.of(run, named, named)).read("a.own", new ByteArrayInputStream(new byte[1]));

        assertThat(read)
                .extracting(Activity::source)
                .containsExactly(
                        new ActivitySource("a.own", "OWN", 0),
                        new ActivitySource("a.own", "OWN", 1),
                        new ActivitySource("a.own", "OWN", 2));
    }

    @Test
    @SuppressWarnings("NullAway") // As of an app that does not check for null.
    void refuseAnAnswerOfNullAndNameItsReader() {
        ActivityFormatException refusal = catchThrowableOfType(
                ActivityFormatException.class,
                () -> answering(null).read("a.own", new ByteArrayInputStream(new byte[1])));

        assertThat(refusal.reason()).isEqualTo(Reason.UNSUPPORTED);
        assertThat(refusal).hasMessageMatching("a\\.own: OWN; its reader .*ActivityReadersTest.* answered null");
    }

    @Test
    void refuseAnAnswerWithoutAnyActivity() {
        ActivityFormatException refusal = catchThrowableOfType(
                ActivityFormatException.class,
                () -> answering(List.of()).read("a.own", new ByteArrayInputStream(new byte[1])));

        assertThat(refusal.reason()).isEqualTo(Reason.NOT_AN_ACTIVITY);
        assertThat(refusal).hasMessage("a.own: OWN that holds no activity");
    }

    @Test
    void sayWhichReaderIsMissing() {
        byte[] fit = "\16 T\10\0\1\0\0.FIT\0\0@\0\0".getBytes(US_ASCII);
        byte[] gpx = "<?xml version='1.0'?><gpx version='1.1'></gpx>".getBytes(US_ASCII);

        assertThatIOException()
                .isThrownBy(() -> readers.read("a", new ByteArrayInputStream(fit)))
                .withMessage("a: FIT; add the FIT reader");
        assertThatIOException()
                .isThrownBy(() -> readers.read("a", new ByteArrayInputStream(gpx)))
                .withMessage("a: GPX; add the GPX reader");
        assertThatIOException()
                .isThrownBy(() ->
                        ActivityReaders.of(new MarkReader("GPX", "never")).read("a", new ByteArrayInputStream(gpx)))
                .withMessage("a: XML of another kind");
    }
}
