package io.github.recoverycheck.benchmarks;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import java.io.ByteArrayInputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One pass over a document with nothing but StAX: numbers are parsed and added up, nothing is kept or guarded. */
final class BareStax {
    private BareStax() {}

    /**
     * The sum of the numbers.
     *
     * @param elements local names of elements whose text is a number
     * @param attributesOf local name of the element whose attributes are numbers
     */
    static double sum(XMLInputFactory factory, byte[] document, Set<String> elements, String attributesOf)
            throws XMLStreamException {
        XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(document));
        double sum = 0;
        boolean wanted = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String name = xml.getLocalName();
                    wanted = elements.contains(name);
                    if (name.equals(attributesOf)) {
                        for (int i = 0; i < xml.getAttributeCount(); i++) {
                            sum += JavaDoubleParser.parseDouble(xml.getAttributeValue(i));
                        }
                    }
                }
                case XMLStreamConstants.CHARACTERS -> {
                    if (wanted) {
                        sum += JavaDoubleParser.parseDouble(
                                xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    }
                }
                default -> wanted = false;
            }
        }
        xml.close();
        return sum;
    }
}
