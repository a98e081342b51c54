package io.github.recoverycheck.xml;

import io.github.recoverycheck.activity.ActivityFormatException;

/** The element at which a pass stands; valid only during the call that it is handed to. */
public interface XmlElement {
    /** Its name, perhaps with its prefix; what it means {@link XmlNames} tells. */
    String name();

    /** How deep it stands; the root is 1. */
    int depth();

    /**
     * The value of its attribute of this local name, empty if there is none; to be asked at its start only, and valid
     * until the next one is asked for.
     */
    XmlText attribute(String localName);

    /** Line and column, such as {@code 12:40}; asked only when something is wrong, as locating costs. */
    String lineAndColumn();

    /** That the document exceeds a limit here. */
    ActivityFormatException overLimit(String detail);
}
