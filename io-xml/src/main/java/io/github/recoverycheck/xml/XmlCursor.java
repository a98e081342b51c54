package io.github.recoverycheck.xml;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** What a pass asks of a parser: the few events of StAX that matter, characters without a string each. */
interface XmlCursor extends AutoCloseable {
    /** The next event, one of {@link XMLStreamConstants}; past the document's end it throws. */
    int next() throws XMLStreamException;

    /** The element's name, perhaps with its prefix; the same name is mostly the same instance. */
    String name();

    /** Makes the text the value of the element's attribute of this local name, empty if there is none. */
    void attribute(String localName, XmlText text);

    /** Adds the characters of a text event. */
    void appendTo(XmlText text) throws XMLStreamException;

    /** Line of the end of what was read last, from 1. */
    int line();

    /** Column of the end of what was read last, from 1; of characters or of bytes, as the parser counts. */
    int column();

    /** Gives its buffers back. */
    @Override
    void close() throws XMLStreamException;
}
