package io.github.recoverycheck.contract;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Counts what the running thread allocates, whether it is kept or not. */
final class AllocationMeter {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final long before = THREADS.getCurrentThreadAllocatedBytes();

    /** Bytes allocated by this thread since the meter was made. */
    long bytes() {
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
