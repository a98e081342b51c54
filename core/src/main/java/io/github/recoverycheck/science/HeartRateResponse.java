package io.github.recoverycheck.science;

/**
 * How the heart follows speed. On treadmills time constants of 55.7 s (moderate) and 59.5 s (vigorous) and a gain of 24.2
 * bpm per m/s were identified (Hunt, Fankhauser and Saengsuwan, BioMed Eng OnLine 2015, doi 10.1186/s12938-015-0112-7).
 *
 * @param timeConstantSeconds time constant of the first-order response
 * @param deadTimeSeconds time before the heart answers at all
 * @param slopeBpmPerMeterPerSecond what one m/s more costs
 * @param slopeError how much athletes differ in that, as a standard deviation
 */
public record HeartRateResponse(
        double timeConstantSeconds, int deadTimeSeconds, double slopeBpmPerMeterPerSecond, double slopeError) {
    static final HeartRateResponse DEFAULTS = new HeartRateResponse(60, 10, 24, 6);
}
