package io.github.recoverycheck.tcx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.net.httpserver.HttpServer;
import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ActivityFormatException;
import io.github.recoverycheck.activity.ActivityFormatException.Reason;
import io.github.recoverycheck.activity.ActivityReaders;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.ReadLimits;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TcxHostileTest {
    private static final int MUTATIONS = 3_000;
    private static final String FIRST = "<Trackpoint><Time>2025-03-01T06:12:00Z</Time>"
            + "<HeartRateBpm><Value>120</Value></HeartRateBpm></Trackpoint>";
    private static final String SECOND =
            "<Trackpoint><Time>2025-03-01T06:12:01Z</Time>" + "<AltitudeMeters>5</AltitudeMeters></Trackpoint>";
    private static final String HEAD = "<Activities><Activity Sport='Running'><Id>é</Id>"
            + "<Lap StartTime='2025-03-01T06:12:00Z'><TotalTimeSeconds>2</TotalTimeSeconds><Track>";
    private static final String WHOLE = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TrainingCenterDatabase>" + HEAD
            + FIRST + SECOND + "</Track></Lap></Activity></Activities></TrainingCenterDatabase>";

    private static List<Activity> read(byte[] bytes) throws IOException {
        return new TcxReader().read(new ByteArrayInputStream(bytes), "a.tcx", ReadLimits.withDefaults());
    }

    private static Activity readOne(String xml) throws IOException {
        return read(xml.getBytes(StandardCharsets.UTF_8)).get(0);
    }

    private static List<Diagnostic.Code> codes(Activity activity) {
        return activity.diagnostics().stream().map(Diagnostic::code).toList();
    }

    @Test
    void keepsWholePointsOfAFileCutAnywhere() throws IOException {
        byte[] whole = WHOLE.getBytes(StandardCharsets.UTF_8);
        int most = 0;
        for (int length = 0; length < whole.length; length++) {
            try {
                Activity cut = read(Arrays.copyOf(whole, length)).get(0);
                assertThat(cut.samples().size()).isGreaterThanOrEqualTo(most);
                assertThat(codes(cut)).as("cut at %d", length).contains(Diagnostic.Code.TRUNCATED);
                assertThat(cut.sport().isRun()).isTrue();
                most = cut.samples().size();
            } catch (ActivityFormatException e) {
                assertThat(most).isZero();
                assertThat(e.reason()).isIn(Reason.EMPTY, Reason.TRUNCATED);
            }
        }
        assertThat(most).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<?x y?>", "<!-- a > b -->", "<?x y?><!-- < --><?z?>"})
    void neverHangsOnWhatStandsBetween(String between) {
        String xml = between
                + WHOLE.substring(WHOLE.indexOf("<TrainingCenterDatabase"))
                        .replace("><", ">" + between + "<")
                        .replace("120", "1" + between + "20")
                + between;

        Activity found = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> readOne(xml));

        assertThat(found.samples().column(Channel.HEART_RATE)).containsExactly(120, Double.NaN);
        assertThat(new TcxReader().recognizes(xml.getBytes(StandardCharsets.UTF_8)))
                .isTrue();
    }

    @Test
    void neverFetchesWhatADocumentTypeNames() throws IOException {
        AtomicInteger requests = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String url = "http://localhost:" + server.getAddress().getPort() + "/";
            String body = WHOLE.substring(WHOLE.indexOf("<TrainingCenterDatabase"));

            Activity external = readOne("<!DOCTYPE TrainingCenterDatabase SYSTEM '" + url + "a.dtd'>" + body);
            Activity parameter =
                    readOne("<!DOCTYPE TrainingCenterDatabase [<!ENTITY % p SYSTEM '" + url + "p'> %p;]>" + body);

            assertThat(codes(external)).containsExactly(Diagnostic.Code.DOCTYPE_IGNORED);
            assertThat(codes(parameter)).contains(Diagnostic.Code.DOCTYPE_IGNORED);
            assertThat(requests).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void keepsPointsBeforeTheUseOfAnEntity() throws IOException {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE TrainingCenterDatabase [<!ENTITY a0 'aaaaaaaaaa'>");
        for (int i = 1; i < 12; i++) {
            bomb.append("<!ENTITY a")
                    .append(i)
                    .append(" '")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        String xml = bomb + "]><TrainingCenterDatabase>" + HEAD + FIRST + SECOND.replace(">5<", ">&a11;<");

        Activity found = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> readOne(xml));

        assertThat(found.samples().size()).isEqualTo(1);
        assertThat(codes(found)).containsExactly(Diagnostic.Code.DOCTYPE_IGNORED, Diagnostic.Code.DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "windows-1252"})
    void readsAnyEncodingWithMarkAndBlanks(String name) throws IOException {
        Charset charset = Charset.forName(name);
        String mark = name.startsWith("UTF") ? "\uFEFF" : "";
        String declared = WHOLE.replace("UTF-8", name.startsWith("UTF-16") ? "UTF-16" : name);
        for (String head : List.of(mark, mark + "\n    ")) {
            byte[] bytes = (head + declared).getBytes(charset);

            List<Activity> found = ActivityReaders.of(new TcxReader()).read("a.tcx", new ByteArrayInputStream(bytes));

            assertThat(found.get(0).samples().size()).isEqualTo(2);
            assertThat(codes(found.get(0))).isEmpty();
        }
    }

    @Test
    void takesBytesThatAreNotUtf8AsWindows1252() throws IOException {
        Activity found = read(WHOLE.getBytes(StandardCharsets.ISO_8859_1)).get(0);

        assertThat(found.samples().size()).isEqualTo(2);
        assertThat(codes(found)).containsExactly(Diagnostic.Code.BAD_VALUE);
    }

    @Test
    void readsPrefixesThatAreNotDeclared() throws IOException {
        String xml = WHOLE.replace("<Value>", "<a:Value>").replace("</Value>", "</a:Value>");

        assertThat(readOne(xml).samples().value(Channel.HEART_RATE, 0)).isEqualTo(120);
        assertThat(readOne(xml.replace("<", "<g:").replace("<g:/", "</g:").replace("<g:?", "<?"))
                        .samples()
                        .size())
                .isEqualTo(2);
    }

    @Test
    void keepsPointsBeforeMalformedXml() throws IOException {
        Activity found = readOne(WHOLE.replace(SECOND, SECOND + "<Trackpoint></Time>"));

        assertThat(found.samples().size()).isEqualTo(2);
        assertThat(found.diagnostics()).singleElement().satisfies(d -> {
            assertThat(d.code()).isEqualTo(Diagnostic.Code.DAMAGED);
            assertThat(d.place()).startsWith("2:");
        });
    }

    @Test
    void ignoresWhatFollowsTheRoot() throws IOException {
        assertThat(codes(readOne(WHOLE + "\0\0\0 rest"))).isEmpty();
    }

    @Test
    void refusesMoreThanTheLimits() {
        String deep = WHOLE.replace("<AltitudeMeters>", "<a>".repeat(400) + "</a>".repeat(400) + "<AltitudeMeters>");
        assertOverLimit(deep, ReadLimits.withDefaults());
        assertOverLimit(WHOLE, new ReadLimits(1, 1 << 20, 1, 9, 1 << 20));
        assertOverLimit(WHOLE, new ReadLimits(1, 100, 9, 9, 1 << 20));
        ReadLimits shortTexts = new ReadLimits(1, 1 << 20, 9, 9, 4096);
        String longText = "x".repeat(50_000);
        assertOverLimit(WHOLE.replace("<Id>", "<Id>" + longText), shortTexts);
        assertOverLimit(WHOLE.replace("<Id>", "<!--" + "<".repeat(50_000) + "--><Id>"), shortTexts);
        assertOverLimit(WHOLE.replace("<Track>", "<Track a='" + longText + "'>"), shortTexts);
    }

    private static void assertOverLimit(String xml, ReadLimits limits) {
        InputStream content = new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> new TcxReader().read(content, "a.tcx", limits))
                .isInstanceOfSatisfying(
                        ActivityFormatException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.OVER_LIMIT));
    }

    @Test
    void passesOnWhatTheContentThrows() {
        IOException broken = new IOException("the disk is gone");
        InputStream content = new InputStream() {
            @Override
            public int read() throws IOException {
                throw broken;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                throw broken;
            }
        };

        assertThatThrownBy(() -> new TcxReader().read(content, "a.tcx", ReadLimits.withDefaults()))
                .isSameAs(broken);
    }

    @Test
    void readsTheSameByteByByteAndInSeveralThreads() throws Exception {
        TimeSeries expected = readOne(WHOLE).samples();
        TcxReader reader = new TcxReader();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<TimeSeries>> jobs = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                jobs.add(() -> reader.read(byteByByte(), "a.tcx", ReadLimits.withDefaults())
                        .get(0)
                        .samples());
            }
            for (Future<TimeSeries> result : pool.invokeAll(jobs)) {
                assertThat(result.get()).isEqualTo(expected);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static InputStream byteByByte() {
        ByteArrayInputStream in = new ByteArrayInputStream(WHOLE.getBytes(StandardCharsets.UTF_8));
        return new InputStream() {
            @Override
            public int read() {
                return in.read();
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                return in.read(buffer, offset, Math.min(1, length));
            }
        };
    }

    @Test
    void recognizesNothingElse() {
        for (String other :
                List.of("", "<", "<html>", "<gpx/>", "<TrainingCenterDatabases/>", "TrainingCenterDatabase")) {
            assertThat(new TcxReader().recognizes(other.getBytes(StandardCharsets.UTF_8)))
                    .as(other)
                    .isFalse();
        }
    }

    @Test
    void survivesRandomDamage() {
        Random random = new Random(20250301);
        byte[] whole = WHOLE.getBytes(StandardCharsets.UTF_8);
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            for (int i = 0; i < MUTATIONS; i++) {
                byte[] bytes = whole.clone();
                for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
                    bytes[random.nextInt(bytes.length)] =
                            random.nextBoolean() ? (byte) random.nextInt(256) : whole[random.nextInt(whole.length)];
                }
                new TcxReader().recognizes(bytes);
                try {
                    assertThat(read(bytes)).isNotEmpty();
                } catch (ActivityFormatException e) {
                    assertThat(e.source()).isEqualTo("a.tcx");
                } catch (RuntimeException | StackOverflowError e) {
                    throw new AssertionError("mutation " + i, e);
                }
            }
        });
    }
}
