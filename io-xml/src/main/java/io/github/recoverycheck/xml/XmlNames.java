package io.github.recoverycheck.xml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What element names mean to a format, looked up once for each name of a document. Prefixes do not count, as dialects
 * differ in them. Not safe for use by several threads.
 *
 * @param <E> the format's meanings
 */
public final class XmlNames<E extends Enum<E>> {
    private static final int SLOTS = 128;

    private final Map<String, E> exact;
    private final Map<String, E> inAnyCase;
    private final E other;
    private final String[] names = new String[SLOTS];
    private final List<E> meanings;

    /**
     * @param exact names that count only as they are
     * @param inAnyCase names in lower case that dialects write in any case
     * @param other the meaning of all other names
     */
    public XmlNames(Map<String, E> exact, Map<String, E> inAnyCase, E other) {
        this.exact = new HashMap<>(exact);
        this.inAnyCase = new HashMap<>(inAnyCase);
        this.other = other;
        Arrays.fill(names, "");
        this.meanings = new ArrayList<>(Collections.nCopies(SLOTS, other));
    }

    /** What the element is. */
    public E of(XmlElement element) {
        String name = element.name();
        int slot = name.hashCode() & (SLOTS - 1);
        if (!names[slot].equals(name)) {
            names[slot] = name;
            meanings.set(slot, resolve(withoutPrefix(name)));
        }
        return meanings.get(slot);
    }

    private E resolve(String localName) {
        E found = exact.get(localName);
        return found != null ? found : inAnyCase.getOrDefault(localName.toLowerCase(Locale.ROOT), other);
    }

    /** The local name. */
    static String withoutPrefix(String name) {
        int colon = name.indexOf(':');
        return colon < 0 ? name : name.substring(colon + 1);
    }
}
