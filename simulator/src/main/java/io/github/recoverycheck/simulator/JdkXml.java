package io.github.recoverycheck.simulator;

import io.jenetics.jpx.XMLProvider;
import java.io.IOException;

/**
 * Lets JPX work with the JDK's own XML factories. It takes the first ones that the thread's class loader offers, and
 * Aalto, which our own readers bring along, offers itself there, though its writer refuses what JPX writes.
 */
final class JdkXml {
    private JdkXml() {}

    /** Something that JPX does. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    /** Does it where only the JDK's factories are found; nothing outside this thread and call changes. */
    static <T> T with(Work<T> work) throws IOException {
        // JPX keeps the provider that it finds first for the whole JVM, so it has to look for it where it always would.
        XMLProvider.provider();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            return work.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
