package io.github.recoverycheck.xml;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The JDK's own StAX parser, closed to everything outside the document. It knows no namespaces, so no prefix is wrong. */
final class JdkCursor implements XmlCursor {
    private static final String JDK_DEPTH_LIMIT = "jdk.xml.maxElementDepth";

    private final XMLStreamReader xml;

    JdkCursor(InputStream utf8) throws XMLStreamException {
        xml = factory().createXMLStreamReader(new InputStreamReader(utf8, StandardCharsets.UTF_8));
    }

    private static XMLInputFactory factory() {
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
        return factory;
    }

    @Override
    public int next() throws XMLStreamException {
        if (!xml.hasNext()) {
            throw new XMLStreamException("the document ends before its root does", xml.getLocation());
        }
        return xml.next();
    }

    @Override
    public String name() {
        return xml.getLocalName();
    }

    @Override
    public void attribute(String localName, XmlText text) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (XmlNames.withoutPrefix(xml.getAttributeLocalName(i)).equals(localName)) {
                String value = xml.getAttributeValue(i);
                text.view(value.toCharArray(), 0, value.length());
                return;
            }
        }
        text.clear();
    }

    @Override
    public void appendTo(XmlText text) {
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    @Override
    public int line() {
        return xml.getLocation().getLineNumber();
    }

    @Override
    public int column() {
        return xml.getLocation().getColumnNumber();
    }

    @Override
    public void close() throws XMLStreamException {
        xml.close();
    }
}
