package io.github.recoverycheck.xml;

import io.github.recoverycheck.activity.ActivityFormatException;
import io.github.recoverycheck.activity.ActivityFormatException.Reason;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.ReadLimit;
import io.github.recoverycheck.activity.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * One pass over a document that may be damaged or hostile: any encoding, blanks before it, prefixes that nobody
 * declared; no document type, no entities, nothing fetched; limits on depth, texts and tags. Elements are handed on in
 * order up to the root's end or the first fault. For one document, and not safe for use by several threads.
 */
public final class XmlPass {
    private final String root;
    private final String source;
    private final ReadLimits limits;
    private final Optional<XmlParser> parser;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private Optional<XmlFault> fault = Optional.empty();
    private int points;
    private boolean isWithinPoint;

    /**
     * @param root local name of the root element; other documents are refused
     * @param source name of the file, for messages
     * @param limits what may not be exceeded
     * @param parser what must read the document; if empty, what is fit for it
     */
    public XmlPass(String root, String source, ReadLimits limits, Optional<XmlParser> parser) {
        this.root = root;
        this.source = source;
        this.limits = limits;
        this.parser = parser;
    }

    /**
     * Whether the first element of content that begins like this, or its document type, has this local name in any case.
     */
    public static boolean hasRoot(byte[] head, String root) {
        return XmlEncoding.hasRoot(head, root);
    }

    /**
     * Walks over the document once, to the root's end or to what ends the pass before.
     *
     * @throws ActivityFormatException if the content is empty, of another kind, or beyond a limit
     * @throws IOException if the content could not be fetched
     */
    public void run(InputStream content, XmlEvents events) throws IOException {
        XmlEncoding encoding = XmlEncoding.of(content);
        if (encoding.isEmpty()) {
            throw new ActivityFormatException(source, Reason.EMPTY, "", "the file is empty (0 bytes)");
        }
        GuardedContent guarded = new GuardedContent(encoding.utf8(), source, limits);
        fault = walk(guarded, events);
        diagnostics.addAll(encoding.diagnostics());
    }

    /** What ended the pass before the root's end, if something did. */
    Optional<XmlFault> fault() {
        return fault;
    }

    /** Whether the document was read to its end. */
    public boolean isWhole() {
        return fault.isEmpty();
    }

    /**
     * Counts a point that begins.
     *
     * @throws ActivityFormatException if that is one too many
     */
    public void startPoint(XmlElement element) throws ActivityFormatException {
        if (++points > limits.records()) {
            throw element.overLimit(ReadLimit.RECORDS.exceeded(limits.records(), "track points"));
        }
        isWithinPoint = true;
    }

    /** The point that began last is whole. */
    public void endPoint() {
        isWithinPoint = false;
    }

    /** Number of points that began. */
    public int points() {
        return points;
    }

    private int wholePoints() {
        return points - (isWithinPoint ? 1 : 0);
    }

    /** What was ignored or repaired, and what ended the pass too early. */
    public List<Diagnostic> diagnostics() {
        List<Diagnostic> all = new ArrayList<>(diagnostics);
        fault.ifPresent(found -> all.add(found.diagnostic(wholePoints())));
        return List.copyOf(all);
    }

    /**
     * Why there is no activity.
     *
     * @param other what to say of a document that was read to its end
     */
    public ActivityFormatException refusal(Supplier<ActivityFormatException> other) {
        return fault.map(found -> found.refusal(source, wholePoints())).orElseGet(other);
    }

    /** That the document is something else than a recording. */
    public ActivityFormatException noActivity(String kind, String detail) {
        return new ActivityFormatException(source, Reason.NOT_AN_ACTIVITY, "", detail).ofKind(kind);
    }

    private Optional<XmlFault> walk(GuardedContent content, XmlEvents events) throws IOException {
        try {
            XmlParser chosen = parser.isPresent() ? parser.get() : content.fitParser();
            // What is thrown on the way goes before what closing throws.
            try (XmlCursor xml = chosen.open(content)) {
                new Walk(xml, content, events).toTheEndOfTheRoot();
            }
            return Optional.empty();
        } catch (XMLStreamException | RuntimeException | StackOverflowError e) {
            if (content.failure().isPresent()) {
                throw content.failure().get();
            }
            return Optional.of(new XmlFault(content.isCut(), place(e, content), e));
        }
    }

    /** Where the parser gave up; empty if it does not say. */
    private static String place(Throwable fault, GuardedContent content) {
        if (fault instanceof XMLStreamException e && e.getLocation() != null) {
            Location location = e.getLocation();
            return location.getLineNumber() + content.skippedLines() + ":" + location.getColumnNumber();
        }
        return "";
    }

    /** Where the pass stands, and the text that is being collected. */
    private final class Walk implements XmlElement {
        private final XmlCursor xml;
        private final GuardedContent content;
        private final XmlEvents events;
        private final XmlText wantedText = new XmlText();
        private final XmlText attribute = new XmlText();
        private boolean begun;
        private int depth;
        private int wantedDepth;

        Walk(XmlCursor xml, GuardedContent content, XmlEvents events) {
            this.xml = xml;
            this.content = content;
            this.events = events;
        }

        /** Whatever stands after the root is none of the recording. */
        void toTheEndOfTheRoot() throws XMLStreamException, ActivityFormatException {
            do {
                int event = xml.next();
                content.startPiece();
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> start();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text();
                    case XMLStreamConstants.END_ELEMENT -> end();
                    case XMLStreamConstants.DTD ->
                        diagnostics.add(new Diagnostic(
                                Diagnostic.Code.DOCTYPE_IGNORED,
                                lineAndColumn(),
                                "a document type is named; nothing of it was read or fetched"));
                    default -> {}
                }
            } while (depth > 0 || !begun);
        }

        private void start() throws ActivityFormatException {
            begun = true;
            if (++depth > limits.xmlDepth()) {
                throw overLimit("more than " + limits.xmlDepth() + " nested elements "
                        + ReadLimit.XML_DEPTH.hint(limits.xmlDepth()));
            }
            if (depth == 1 && !XmlNames.withoutPrefix(name()).equals(root)) {
                throw new ActivityFormatException(source, Reason.UNKNOWN_FORMAT, lineAndColumn(), "XML of another kind")
                        .ofKind("XML");
            }
            if (events.start(this)) {
                wantedDepth = depth;
                wantedText.clear();
            }
        }

        /** What nobody wants is not even fetched from the parser. */
        private void text() throws XMLStreamException, ActivityFormatException {
            if (wantedDepth == depth && depth > 0) {
                xml.appendTo(wantedText);
                if (wantedText.length() > limits.xmlTextCharacters()) {
                    throw overLimit("a text of more than " + limits.xmlTextCharacters() + " characters "
                            + ReadLimit.XML_TEXT.hint(limits.xmlTextCharacters()));
                }
            }
        }

        private void end() {
            if (wantedDepth == depth) {
                events.text(this, wantedText);
                wantedDepth = 0;
            }
            events.end(this);
            depth--;
        }

        @Override
        public String name() {
            return xml.name();
        }

        @Override
        public int depth() {
            return depth;
        }

        @Override
        public XmlText attribute(String localName) {
            xml.attribute(localName, attribute);
            return attribute;
        }

        @Override
        public String lineAndColumn() {
            return xml.line() + content.skippedLines() + ":" + xml.column();
        }

        @Override
        public ActivityFormatException overLimit(String detail) {
            return new ActivityFormatException(source, Reason.OVER_LIMIT, lineAndColumn(), detail);
        }
    }
}
