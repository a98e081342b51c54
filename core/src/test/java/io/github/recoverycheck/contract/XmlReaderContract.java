package io.github.recoverycheck.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.net.httpserver.HttpServer;
import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ActivityFormatException;
import io.github.recoverycheck.activity.ActivityFormatException.Reason;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.ReadLimits;
import io.github.recoverycheck.series.Channel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What hostile and careless XML may not do to a reader, and what it must read all the same. */
public abstract class XmlReaderContract extends ActivityReaderContract {
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    /** A contract for one reader. */
    protected XmlReaderContract() {}

    /** Local name of the root element. */
    protected abstract String root();

    /**
     * A document without XML declaration and without blanks between its elements: an {@code é} as a text before the
     * points, a first point with the heart rate {@code 120}, a second one with the given altitude and none.
     *
     * @param altitude text of the second point's altitude
     * @param afterPoints what stands behind the second point
     */
    protected abstract String document(String altitude, String afterPoints);

    @Override
    public final Pattern place() {
        return Pattern.compile("\\d+:\\d+");
    }

    @Override
    public final boolean holdsContent() {
        return false;
    }

    /** XML declares no sizes. */
    @Override
    public final List<byte[]> contentsThatClaimToBeHuge() {
        return List.of();
    }

    /** The depth of the elements is counted from the second point's siblings. */
    @Override
    public final Optional<byte[]> nested(int depth) {
        int levels = depth - pointDepth() + 1;
        return Optional.of(
                document("5", "<a>".repeat(levels) + "</a>".repeat(levels)).getBytes(UTF_8));
    }

    private int pointDepth() {
        String before = document("5", "|");
        before = before.substring(0, before.indexOf('|'));
        Pattern opened = Pattern.compile("<\\w[^>]*[^/]>");
        return (int) (opened.matcher(before).results().count()
                - Pattern.compile("</").matcher(before).results().count()
                + 1);
    }

    private String document() {
        return document("5", "");
    }

    private ReadOutcome read(String xml) throws IOException {
        return ReadOutcome.of(reader(), xml.getBytes(UTF_8));
    }

    private Activity readOne(String xml) throws IOException {
        ReadOutcome outcome = read(xml);
        assertThat(outcome.activities()).hasSize(1);
        return outcome.activities().get(0);
    }

    private static List<Diagnostic.Code> codes(Activity activity) {
        return activity.diagnostics().stream().map(Diagnostic::code).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<?x y?>", "<!-- a > b -->", "<?x y?><!-- < --><?z?>"})
    void neverHangsOnWhatStandsBetween(String between) {
        String xml =
                between + document().replace("><", ">" + between + "<").replace("120", "1" + between + "20") + between;

        Activity found = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> readOne(xml));

        assertThat(found.samples().column(Channel.HEART_RATE)).containsExactly(120, Double.NaN);
        assertThat(reader().recognizes(xml.getBytes(UTF_8))).isTrue();
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
            String type = "<!DOCTYPE " + root();

            Activity external = readOne(type + " SYSTEM '" + url + "a.dtd'>" + document());
            Activity parameter = readOne(type + " [<!ENTITY % p SYSTEM '" + url + "p'> %p;]>" + document());

            assertThat(codes(external)).containsExactly(Diagnostic.Code.DOCTYPE_IGNORED);
            assertThat(codes(parameter)).contains(Diagnostic.Code.DOCTYPE_IGNORED);
            assertThat(requests).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void keepsPointsBeforeTheUseOfAnEntity() throws IOException {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE " + root() + " [<!ENTITY a0 'aaaaaaaaaa'>");
        for (int i = 1; i < 12; i++) {
            bomb.append("<!ENTITY a").append(i).append(" '");
            bomb.append(("&a" + (i - 1) + ";").repeat(10)).append("'>");
        }
        String xml = bomb + "]>" + document("&a11;", "");

        Activity found = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> readOne(xml));

        assertThat(found.samples().size()).isEqualTo(1);
        assertThat(codes(found)).containsExactly(Diagnostic.Code.DOCTYPE_IGNORED, Diagnostic.Code.DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "windows-1252"})
    void readsAnyEncodingWithMarkAndBlanks(String name) throws IOException {
        Charset charset = Charset.forName(name);
        String mark = name.startsWith("UTF") ? "\uFEFF" : "";
        String declared = DECLARATION.replace("UTF-8", name.startsWith("UTF-16") ? "UTF-16" : name) + document();
        for (String head : List.of(mark, mark + "\n    ")) {
            byte[] bytes = (head + declared).getBytes(charset);

            ReadOutcome found = ReadOutcome.ofAnyContent(reader(), new ByteArrayInputStream(bytes));

            assertThat(found.samples()).isEqualTo(2);
            assertThat(codes(found.activities().get(0))).isEmpty();
        }
    }

    @Test
    void takesBytesThatAreNotUtf8AsWindows1252() throws IOException {
        ReadOutcome found = ReadOutcome.of(reader(), (DECLARATION + document()).getBytes(ISO_8859_1));

        assertThat(found.samples()).isEqualTo(2);
        assertThat(codes(found.activities().get(0))).containsExactly(Diagnostic.Code.BAD_VALUE);
    }

    @Test
    void readsPrefixesThatAreNotDeclared() throws IOException {
        String prefixed = document().replace("<", "<g:").replace("<g:/", "</g:");

        assertThat(readOne(prefixed).samples()).isEqualTo(readOne(document()).samples());
    }

    @Test
    void keepsPointsBeforeMalformedXml() throws IOException {
        Activity found = readOne(DECLARATION + document("5", "<open></closed>"));

        assertThat(found.samples().size()).isEqualTo(2);
        assertThat(found.diagnostics()).singleElement().satisfies(d -> {
            assertThat(d.code()).isEqualTo(Diagnostic.Code.DAMAGED);
            assertThat(d.place()).startsWith("2:");
        });
    }

    @Test
    void refusesLongerTextsThanTheLimit() throws IOException {
        ReadLimits limits = new ReadLimits(1, 1 << 20, 9, 9, 4096);
        String longText = "x".repeat(50_000);
        List<String> documents = List.of(
                document().replace("é", longText),
                document("5", "<!--" + "<".repeat(50_000) + "-->"),
                document("5", "<a b='" + longText + "'/>"));
        for (String xml : documents) {
            ReadOutcome found = ReadOutcome.of(reader(), new ByteArrayInputStream(xml.getBytes(UTF_8)), limits);
            Optional<ActivityFormatException> refusal = found.refusal();
            assertThat(refusal).hasValueSatisfying(e -> {
                assertThat(e.reason()).isEqualTo(Reason.OVER_LIMIT);
                assertThat(e).hasMessageContaining("more than 4096").hasMessageEndingWith("(limit xml-text=4096)");
            });
        }
    }

    @Test
    void recognizesNoOtherRoot() {
        for (String other : List.of("<", "<" + root() + "x/>", root(), "<html><body>" + root() + "</body></html>")) {
            assertThat(reader().recognizes(other.getBytes(UTF_8))).as(other).isFalse();
        }
    }
}
