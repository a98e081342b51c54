package io.github.recoverycheck.benchmarks;

/**
 * What JMH measured of one kernel in one process or more.
 *
 * @param name its class, method and parameters, such as {@code GpxBenchmark.reader 1h}
 * @param microseconds the least of the iterations' means, as other work on the machine only ever adds to it
 * @param bytes allocated by one call, NaN where the profiler was not asked
 */
record KernelTime(String name, double microseconds, double bytes) {}
