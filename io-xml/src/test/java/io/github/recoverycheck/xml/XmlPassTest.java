package io.github.recoverycheck.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.recoverycheck.activity.ActivityFormatException;
import io.github.recoverycheck.activity.ActivityFormatException.Reason;
import io.github.recoverycheck.activity.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class XmlPassTest {
    /** Writes down what it is handed, and wants the text of elements that are named like it. */
    private static final class Notes implements XmlEvents {
        private final List<String> lines = new ArrayList<>();

        @Override
        public boolean start(XmlElement element) {
            String name = XmlNames.withoutPrefix(element.name());
            lines.add(element.depth() + " " + name + " " + element.attribute("at"));
            return name.startsWith("wanted");
        }

        @Override
        public void text(XmlElement element, XmlText text) {
            lines.add(XmlNames.withoutPrefix(element.name()) + "=" + text);
        }

        @Override
        public void end(XmlElement element) {
            lines.add("end " + XmlNames.withoutPrefix(element.name()));
        }
    }

    private final Notes notes = new Notes();

    private Optional<XmlFault> run(String xml) throws IOException {
        XmlPass pass = new XmlPass("root", "a.xml", ReadLimits.withDefaults(), Optional.empty());
        pass.run(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), notes);
        return pass.fault();
    }

    @Test
    void handsOnElementsByLocalNameWithTheTextThatIsWanted() throws IOException {
        assertThat(run("  <x:root x:at='1'><other>a</other><wanted>b<!-- c -->d<other>e</other></wanted></x:root> f"))
                .isEmpty();

        assertThat(notes.lines)
                .containsExactly(
                        "1 root 1",
                        "2 other ",
                        "end other",
                        "2 wanted ",
                        "3 other ",
                        "end other",
                        "wanted=bd",
                        "end wanted",
                        "end root");
    }

    @Test
    void aWantedChildTakesItsParentsPlace() throws IOException {
        run("<root><wanted> <wantedToo>1</wantedToo> </wanted></root>");

        assertThat(notes.lines).contains("wantedToo=1").doesNotContain("wanted=  ");
    }

    @Test
    void tellsACutDocumentFromAMalformedOne() throws IOException {
        XmlFault cut = run("<root>\n<a>").orElseThrow();
        XmlFault malformed = run("<root>\n<a></root>").orElseThrow();

        assertThat(cut.isCut()).isTrue();
        assertThat(cut.refusal("a.xml", 0).reason()).isEqualTo(Reason.TRUNCATED);
        assertThat(malformed.isCut()).isFalse();
        assertThat(malformed.place()).startsWith("2:");
        assertThat(malformed.refusal("a.xml", 0).reason()).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void aaltoGoesOnAfterPrefixesThatNobodyDeclared() throws IOException {
        String xml =
                "<r:root r:at='1'>" + "<a:wanted a:at='2' b:to='3'>c</a:wanted>".repeat(1000) + "<a:other/></r:root>";
        new XmlPass("root", "a.xml", ReadLimits.withDefaults(), Optional.of(XmlParser.AALTO))
                .run(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), notes);

        assertThat(notes.lines).hasSize(3 * 1000 + 4).contains("1 root 1", "2 wanted 2", "wanted=c", "2 other ");
    }

    @Test
    void takesAaltoUnlessTheHeadShowsWhatItTakesIll() {
        assertThat(fitFor("<?xml version='1.0'?><x:root xmlns:x='y' xml:lang='en'><x:a/></x:root>"))
                .isEqualTo(XmlParser.AALTO);
        assertThat(fitFor("<root><x:a/></root>")).isEqualTo(XmlParser.JDK);
        assertThat(fitFor("<root x:a='1'/>")).isEqualTo(XmlParser.JDK);
        assertThat(fitFor("<!DOCTYPE root><root/>")).isEqualTo(XmlParser.JDK);
    }

    private static XmlParser fitFor(String head) {
        return XmlParser.fitFor(head.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void countsLinesFromTheFilesBeginning() throws IOException {
        assertThat(run("\n \n<root>\n<a></root>").orElseThrow().place()).startsWith("4:");
    }

    @Test
    void refusesOtherRootsAndEmptyContent() {
        assertThatThrownBy(() -> run("<other/>"))
                .isInstanceOfSatisfying(
                        ActivityFormatException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.UNKNOWN_FORMAT));
        assertThatThrownBy(() -> run(""))
                .isInstanceOfSatisfying(
                        ActivityFormatException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.EMPTY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<root>",
                "          <?xml version='1.0'?>\n<!-- <other> --><?x y?><p:Root at='1'>",
                "<!DOCTYPE root SYSTEM 'x'><root>"
            })
    void recognizesTheRoot(String head) {
        assertThat(XmlPass.hasRoot(head.getBytes(StandardCharsets.UTF_8), "root"))
                .isTrue();
        assertThat(XmlPass.hasRoot(head.getBytes(StandardCharsets.UTF_16), "root"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "root", "<roots>", "<rootroot/>", "<a><root>", "<!-- <root> -->", "{\"root\": 1}"})
    void recognizesNothingElse(String head) {
        assertThat(XmlPass.hasRoot(head.getBytes(StandardCharsets.UTF_8), "root"))
                .isFalse();
    }
}
