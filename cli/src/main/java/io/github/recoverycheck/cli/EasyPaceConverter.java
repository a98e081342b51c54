package io.github.recoverycheck.cli;

import io.github.recoverycheck.athlete.EasyPaceRange;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A pace, or two with a dash between them, in minutes and seconds a kilometer. */
final class EasyPaceConverter implements ITypeConverter<EasyPaceRange> {
    @Override
    public EasyPaceRange convert(String text) {
        try {
            return EasyPaceRange.ofPaces(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
