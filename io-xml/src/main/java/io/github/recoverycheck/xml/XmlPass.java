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
     * Walks over the document once.
     *
     * @return what ended the pass before the root's end, if something did
     * @throws ActivityFormatException if the content is empty, of another kind, or beyond a limit
     * @throws IOException if the content could not be fetched
     */
    public Optional<XmlFault> run(InputStream content, XmlEvents events) throws IOException {
        XmlEncoding encoding = XmlEncoding.of(content);
        if (encoding.isEmpty()) {
            throw new ActivityFormatException(source, Reason.EMPTY, "", "the file is empty (0 bytes)");
        }
        GuardedContent guarded = new GuardedContent(encoding.utf8(), source, limits);
        Optional<XmlFault> fault = walk(guarded, events);
        diagnostics.addAll(encoding.diagnostics());
        return fault;
    }

    /** What was ignored or repaired. */
    public List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }

    private Optional<XmlFault> walk(GuardedContent content, XmlEvents events) throws IOException {
        try {
            XmlParser chosen = parser.isPresent() ? parser.get() : content.fitParser();
            XmlCursor xml = chosen.open(content);
            try {
                new Walk(xml, content, events).toTheEndOfTheRoot();
            } finally {
                xml.close();
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
