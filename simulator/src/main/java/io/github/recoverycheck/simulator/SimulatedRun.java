package io.github.recoverycheck.simulator;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.series.TimeSeries;

/**
 * A run as a device recorded it, and what is true of it.
 *
 * @param plan what it was made from
 * @param activity what the device recorded
 * @param trueSamples heart rate, speed, distance and altitude of each second, free of sensors; a speed holds for the
 *     second that follows
 * @param truth the numbers that measuring should find
 */
public record SimulatedRun(RunPlan plan, Activity activity, TimeSeries trueSamples, Truth truth) {}
