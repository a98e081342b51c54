package io.github.recoverycheck.cli;

import io.github.recoverycheck.athlete.EasyPaceRange;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A pace, or two with a dash between them, in minutes and seconds a kilometer. */
final class EasyPaceConverter implements ITypeConverter<EasyPaceRange> {
    private static final Pattern PACES = Pattern.compile("(\\d{1,2}):([0-5]\\d)(?:-(\\d{1,2}):([0-5]\\d))?");

    @Override
    public EasyPaceRange convert(String text) {
        Matcher paces = PACES.matcher(text.strip());
        if (!paces.matches()) {
            throw new TypeConversionException("'" + text + "' is no pace; expected 5:50 or 5:40-6:10 (min/km)");
        }
        double one = metersPerSecond(paces.group(1), paces.group(2));
        double other = paces.group(3) == null ? one : metersPerSecond(paces.group(3), paces.group(4));
        try {
            return new EasyPaceRange(Math.min(one, other), Math.max(one, other));
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    private static double metersPerSecond(String minutes, String seconds) {
        return 1000.0 / (60 * Integer.parseInt(minutes) + Integer.parseInt(seconds));
    }
}
