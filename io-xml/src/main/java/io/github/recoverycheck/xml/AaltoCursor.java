package io.github.recoverycheck.xml;

import com.fasterxml.aalto.WFCException;
import com.fasterxml.aalto.in.ByteSourceBootstrapper;
import com.fasterxml.aalto.in.XmlScanner;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.typed.TypedValueDecoder;

/**
 * Aalto's scanner, taken where its StAX reader takes it: only there can be gone on after a prefix that nobody declared,
 * and characters be had without strings. It expands no entity and fetches nothing; a document type it skips.
 */
final class AaltoCursor implements XmlCursor {
    /** What Aalto says of a prefix once it has read the whole tag, so that nothing is lost by going on. */
    private static final String UNDECLARED = "Unbound namespace prefix";

    /** Going on costs an exception, so no document may make us do it for ever. */
    private static final int MOST_UNDECLARED = 1_000_000;

    private final XmlScanner scanner;
    private final AttributeView attributes = new AttributeView();
    private boolean inRoot;
    private int undeclared;

    /** A view of an attribute's characters, which Aalto hands to nothing else than a decoder. */
    private static final class AttributeView extends TypedValueDecoder {
        private XmlText target = new XmlText();

        @Override
        public void decode(String input) {
            target.view(input.toCharArray(), 0, input.length());
        }

        @Override
        public void decode(char[] buffer, int start, int end) {
            target.view(buffer, start, end);
        }

        @Override
        public void handleEmptyValue() {
            target.clear();
        }
    }

    AaltoCursor(InputStream utf8) throws XMLStreamException {
        // A factory of its own for each document: what one makes Aalto remember, no other one has to carry.
        var configuration = new InputFactoryImpl().getNonSharedConfig(null, null, null, false, false);
        scanner = ByteSourceBootstrapper.construct(configuration, utf8).bootstrap();
    }

    @Override
    public int next() throws XMLStreamException {
        int event;
        try {
            event = inRoot ? scanner.nextFromTree() : scanner.nextFromProlog(true);
        } catch (WFCException e) {
            if (!String.valueOf(e.getMessage()).startsWith(UNDECLARED) || ++undeclared > MOST_UNDECLARED) {
                throw e;
            }
            event = XMLStreamConstants.START_ELEMENT;
        }
        if (event == XmlScanner.TOKEN_EOI) {
            throw new XMLStreamException("the document ends before its root does", scanner.getCurrentLocation());
        }
        inRoot |= event == XMLStreamConstants.START_ELEMENT;
        return event;
    }

    @Override
    public String name() {
        return scanner.getName().getLocalName();
    }

    @Override
    public void attribute(String localName, XmlText text) {
        for (int i = 0; i < scanner.getAttrCount(); i++) {
            if (scanner.getAttrLocalName(i).equals(localName)) {
                view(i, text);
                return;
            }
        }
        text.clear();
    }

    private void view(int index, XmlText text) {
        attributes.target = text;
        try {
            scanner.decodeAttrValue(index, attributes);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("an attribute that was read is gone", e);
        }
    }

    @Override
    public void appendTo(XmlText text) throws XMLStreamException {
        int length = scanner.getTextLength();
        text.append(scanner.getTextCharacters(), 0, length);
    }

    @Override
    public int line() {
        return scanner.getCurrentLineNr();
    }

    @Override
    public int column() {
        return scanner.getCurrentColumnNr();
    }

    @Override
    public void close() throws XMLStreamException {
        scanner.close(false);
    }
}
