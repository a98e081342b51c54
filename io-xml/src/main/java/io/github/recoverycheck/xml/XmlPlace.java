package io.github.recoverycheck.xml;

/** Where the pass stands; asked only when something is wrong, as locating costs. */
@FunctionalInterface
public interface XmlPlace {
    /** Line and column, such as {@code 12:40}. */
    String lineAndColumn();
}
