package io.github.recoverycheck.cli;

/** What is done should the process be ended before this is closed: an interrupt closes nothing itself. */
final class IfInterrupted implements AutoCloseable {
    private final Thread hook;

    IfInterrupted(Runnable cleanup) {
        this.hook = new Thread(cleanup);
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process ends already.
        }
    }

    /** Without this the process would hold it, and what it refers to, to its end. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process ends, and does it.
        }
    }
}
