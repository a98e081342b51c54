package io.github.recoverycheck.activity;

import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;

/**
 * What stood in the file before anything was cleaned, for cross-checks with other readers.
 *
 * @param records record messages or track points
 * @param heartRateRecords those whose own heart rate is above 0
 * @param heartRateSum sum of these heart rates in bpm
 */
public record RecordCounts(int records, int heartRateRecords, long heartRateSum) {
    /** Counts of a series, each sample being one record. */
    static RecordCounts of(TimeSeries samples) {
        int readings = 0;
        long sum = 0;
        for (int i = 0; i < samples.size(); i++) {
            double heartRate = samples.value(Channel.HEART_RATE, i);
            if (heartRate > 0) {
                readings++;
                sum += Math.round(heartRate);
            }
        }
        return new RecordCounts(samples.size(), readings, sum);
    }

    /** These and others of the same file. */
    public RecordCounts plus(RecordCounts other) {
        return new RecordCounts(
                records + other.records, heartRateRecords + other.heartRateRecords, heartRateSum + other.heartRateSum);
    }
}
