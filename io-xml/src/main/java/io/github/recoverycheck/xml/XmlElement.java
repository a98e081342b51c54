package io.github.recoverycheck.xml;

import io.github.recoverycheck.activity.ActivityFormatException;

/** The element at which a pass stands; valid only during the call that it is handed to. */
public interface XmlElement extends XmlPlace {
    /** Its name, perhaps with its prefix; what it means {@link XmlNames} tells. */
    String name();

    /** How deep it stands; the root is 1. */
    int depth();

    /**
     * The value of its attribute of this local name, empty if there is none; to be asked at its start only, and valid
     * until the next one is asked for.
     */
    XmlText attribute(String localName);

    /** That the document exceeds a limit here. */
    ActivityFormatException overLimit(String detail);
}
