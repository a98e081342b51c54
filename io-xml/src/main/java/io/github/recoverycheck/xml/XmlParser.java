package io.github.recoverycheck.xml;

import java.io.Reader;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The parser, closed to everything outside the document, and the few things asked of it. */
final class XmlParser {
    private static final String JDK_DEPTH_LIMIT = "jdk.xml.maxElementDepth";

    private XmlParser() {}

    /**
     * The JDK's own parser, whatever else is on the class path, so that a file reads the same everywhere. It knows no
     * namespaces, as files with undeclared prefixes are common.
     */
    static XMLStreamReader reader(Reader content) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        // Newer JDKs stop at a depth of their own; ours is counted by the pass and is the same on all of them.
        if (factory.isPropertySupported(JDK_DEPTH_LIMIT)) {
            factory.setProperty(JDK_DEPTH_LIMIT, "0");
        }
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the document is read");
        });
        factory.setXMLReporter((message, type, information, location) -> {});
        return factory.createXMLStreamReader(content);
    }

    static String localName(String qualifiedName) {
        int colon = qualifiedName.indexOf(':');
        return colon < 0 ? qualifiedName : qualifiedName.substring(colon + 1);
    }

    /** The attribute's value, empty if there is none. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (localName(xml.getAttributeLocalName(i)).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    static String lineAndColumn(Location location) {
        return location.getLineNumber() + ":" + location.getColumnNumber();
    }

    /** Where the parser gave up; empty if it does not say. */
    static String place(Throwable fault) {
        return fault instanceof XMLStreamException e && e.getLocation() != null ? lineAndColumn(e.getLocation()) : "";
    }
}
