package io.github.recoverycheck.fit;

import com.garmin.fit.Field;
import com.garmin.fit.HrMesg;
import com.garmin.fit.Mesg;

/** Takes {@code hr} messages as the SDK decodes them, which unpacks the times of beats itself. */
final class DecodedHeartRates {
    private DecodedHeartRates() {}

    static void add(Mesg message, FitHeartRates target) {
        double fraction = FitFields.number(message, HrMesg.FractionalTimestampFieldNum);
        double[] events = values(message, HrMesg.EventTimestampFieldNum);
        double[] rates = values(message, HrMesg.FilteredBpmFieldNum);
        long[] ticks = new long[events.length];
        int[] bpm = new int[rates.length];
        for (int i = 0; i < ticks.length; i++) {
            ticks[i] = Math.round(events[i] * 1024);
        }
        for (int i = 0; i < bpm.length; i++) {
            bpm[i] = Double.isNaN(rates[i]) ? 0xFF : (int) rates[i];
        }
        target.add(FitFields.timestamp(message), Double.isNaN(fraction) ? 0 : fraction, ticks, bpm);
    }

    private static double[] values(Mesg message, int number) {
        Field field = message.getField(number);
        double[] values = new double[field == null ? 0 : field.getNumValues()];
        for (int i = 0; i < values.length; i++) {
            values[i] = field.getValue(i) instanceof Number found ? found.doubleValue() : Double.NaN;
        }
        return values;
    }
}
