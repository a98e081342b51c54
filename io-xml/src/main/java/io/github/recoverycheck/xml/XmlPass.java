package io.github.recoverycheck.xml;

import io.github.recoverycheck.activity.ActivityFormatException;
import io.github.recoverycheck.activity.ActivityFormatException.Reason;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One pass over a document that may be damaged or hostile: any encoding, blanks before it, prefixes that nobody
 * declared; no document type, no entities, nothing fetched; limits on depth, texts and tags. Elements are handed on in
 * order up to the root's end or the first fault. For one document, and not safe for use by several threads.
 */
public final class XmlPass {
    private final String root;
    private final String source;
    private final ReadLimits limits;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    /**
     * @param root local name of the root element; other documents are refused
     * @param source name of the file, for messages
     * @param limits what may not be exceeded
     */
    public XmlPass(String root, String source, ReadLimits limits) {
        this.root = root;
        this.source = source;
        this.limits = limits;
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
        GuardedText text = new GuardedText(encoding.reader(), source, limits);
        Optional<XmlFault> fault = walk(text, events);
        diagnostics.addAll(encoding.diagnostics());
        return fault;
    }

    /** What was ignored or repaired. */
    public List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }

    private Optional<XmlFault> walk(GuardedText text, XmlEvents events) throws IOException {
        try {
            XMLStreamReader xml = XmlParser.reader(text);
            try {
                new Walk(xml, events).toTheEndOfTheRoot();
            } finally {
                xml.close();
            }
            return Optional.empty();
        } catch (XMLStreamException | RuntimeException | StackOverflowError e) {
            if (text.failure().isPresent()) {
                throw text.failure().get();
            }
            return Optional.of(new XmlFault(text.isCut(), XmlParser.place(e), e));
        }
    }

    /** Where the pass stands, and the text that is being collected. */
    private final class Walk implements XmlElement {
        private final XMLStreamReader xml;
        private final XmlEvents events;
        private final StringBuilder wantedText = new StringBuilder();
        private int depth;
        private int wantedDepth;
        private int textCharacters;

        Walk(XMLStreamReader xml, XmlEvents events) {
            this.xml = xml;
            this.events = events;
        }

        /** Whatever stands after the root is none of the recording. */
        void toTheEndOfTheRoot() throws XMLStreamException, ActivityFormatException {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> start();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text();
                    case XMLStreamConstants.END_ELEMENT -> {
                        end();
                        if (depth == 0) {
                            return;
                        }
                    }
                    case XMLStreamConstants.DTD ->
                        diagnostics.add(new Diagnostic(
                                Diagnostic.Code.DOCTYPE_IGNORED,
                                lineAndColumn(),
                                "a document type is named; nothing of it was read or fetched"));
                    default -> {}
                }
            }
        }

        private void start() throws ActivityFormatException {
            if (++depth > limits.xmlDepth()) {
                throw overLimit("more than " + limits.xmlDepth()
                        + " nested elements (an app can raise the limit with ReadLimits)");
            }
            if (depth == 1 && !name().equals(root)) {
                throw new ActivityFormatException(
                        source, Reason.UNKNOWN_FORMAT, lineAndColumn(), "XML of another kind");
            }
            textCharacters = 0;
            if (events.start(this)) {
                wantedDepth = depth;
                wantedText.setLength(0);
            }
        }

        private void text() throws ActivityFormatException {
            textCharacters += xml.getTextLength();
            if (textCharacters > limits.xmlTextCharacters()) {
                throw overLimit("a text of more than " + limits.xmlTextCharacters()
                        + " characters (an app can raise the limit with ReadLimits)");
            }
            if (wantedDepth == depth) {
                wantedText.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
        }

        private void end() {
            if (wantedDepth == depth) {
                events.text(this, wantedText.toString());
                wantedDepth = 0;
            }
            events.end(this);
            depth--;
            textCharacters = 0;
        }

        @Override
        public String name() {
            return XmlParser.localName(xml.getLocalName());
        }

        @Override
        public int depth() {
            return depth;
        }

        @Override
        public String attribute(String name) {
            return XmlParser.attribute(xml, name);
        }

        @Override
        public String lineAndColumn() {
            return XmlParser.lineAndColumn(xml.getLocation());
        }

        @Override
        public ActivityFormatException overLimit(String detail) {
            return new ActivityFormatException(source, Reason.OVER_LIMIT, lineAndColumn(), detail);
        }
    }
}
