package io.github.recoverycheck.xml;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * Which parser reads a document, named here whatever else is on the class path, so that a file reads the same
 * everywhere.
 */
public enum XmlParser {
    /** Aalto, the fastest that is kept. */
    AALTO {
        @Override
        XmlCursor open(InputStream utf8) throws XMLStreamException {
            return new AaltoCursor(utf8);
        }
    },
    /** The JDK's own. */
    JDK {
        @Override
        XmlCursor open(InputStream utf8) throws XMLStreamException {
            return new JdkCursor(utf8);
        }
    };

    private static final Pattern PREFIX = Pattern.compile("[<\\s]/?([A-Za-z_][\\w.-]*):[A-Za-z_]");
    private static final Pattern DECLARED = Pattern.compile("\\sxmlns:([A-Za-z_][\\w.-]*)\\s*=");

    /**
     * The parser for a document that begins like this: Aalto, unless what it takes ill can be seen. It goes on after
     * prefixes that nobody declared, but each costs an exception; and it looks into document types only so far that a
     * comment there can mislead it.
     */
    static XmlParser fitFor(byte[] utf8) {
        String head = new String(utf8, StandardCharsets.ISO_8859_1);
        Set<String> declared = new HashSet<>(Set.of("xml", "xmlns"));
        Matcher declarations = DECLARED.matcher(head);
        while (declarations.find()) {
            declared.add(declarations.group(1));
        }
        return head.contains("<!DOCTYPE")
                        || PREFIX.matcher(head).results().anyMatch(p -> !declared.contains(p.group(1)))
                ? JDK
                : AALTO;
    }

    /** Begins to read a document in UTF-8. */
    abstract XmlCursor open(InputStream utf8) throws XMLStreamException;
}
