package io.github.recoverycheck.xml;

import io.github.recoverycheck.activity.ActivityFormatException;

/** What a format makes of a document; an exception other than the declared one counts as damage of the document. */
public interface XmlEvents {
    /**
     * An element begins.
     *
     * @return whether its own text is wanted; what stands in its children is not part of it
     * @throws ActivityFormatException to refuse the document
     */
    boolean start(XmlElement element) throws ActivityFormatException;

    /**
     * An element whose text was wanted is about to end. A child whose text is wanted too takes its parent's place.
     *
     * @param text valid only during this call
     */
    void text(XmlElement element, XmlText text);

    /** An element ends. */
    void end(XmlElement element);
}
