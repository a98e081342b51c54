package io.github.recoverycheck.simulator;

/**
 * Altitude along the way: five waves of 300 m to 4 km, each amplitude normal and growing with the root of its
 * length, scaled so that the ascent over the asked length is as asked.
 */
final class Terrain {
    private static final double[] WAVELENGTHS_METERS = {300, 600, 1000, 2000, 4000};
    private static final double STEP_METERS = 5;

    private final double[] altitudeMeters;
    private final double[] grade;

    private Terrain(double[] altitudeMeters) {
        this.altitudeMeters = altitudeMeters;
        int last = altitudeMeters.length - 1;
        grade = new double[altitudeMeters.length];
        for (int i = 0; i <= last; i++) {
            int before = Math.max(0, i - 1);
            int after = Math.min(last, i + 1);
            grade[i] = (altitudeMeters[after] - altitudeMeters[before]) / ((after - before) * STEP_METERS);
        }
    }

    /** Terrain that starts at altitude 0 and goes on a tenth beyond the asked length, for runs that get further. */
    static Terrain of(double lengthMeters, double ascentMetersPerKilometer, Noise noise) {
        int asked = (int) Math.ceil(lengthMeters / STEP_METERS);
        double[] altitude = new double[asked + asked / 10 + 2];
        for (double wavelength : WAVELENGTHS_METERS) {
            double amplitude = Math.sqrt(wavelength) * noise.normal();
            double waves = 2 * Math.PI * STEP_METERS / (wavelength * noise.uniform(0.8, 1.2));
            double phase = noise.uniform(0, 2 * Math.PI);
            for (int i = 0; i < altitude.length; i++) {
                altitude[i] += amplitude * StrictMath.sin(waves * i + phase);
            }
        }
        double ascent = 0;
        for (int i = 1; i <= asked; i++) {
            ascent += Math.max(0, altitude[i] - altitude[i - 1]);
        }
        double asAsked = ascentMetersPerKilometer * asked * STEP_METERS / 1000;
        double scale = ascent > 0 ? asAsked / ascent : 0;
        double first = altitude[0];
        for (int i = 0; i < altitude.length; i++) {
            altitude[i] = (altitude[i] - first) * scale;
        }
        return new Terrain(altitude);
    }

    double altitudeMeters(double distanceMeters) {
        return interpolated(altitudeMeters, distanceMeters);
    }

    double grade(double distanceMeters) {
        return interpolated(grade, distanceMeters);
    }

    private static double interpolated(double[] column, double distanceMeters) {
        double position = Math.min(distanceMeters / STEP_METERS, column.length - 1.0);
        int before = Math.min((int) position, column.length - 2);
        double share = position - before;
        return column[before] * (1 - share) + column[before + 1] * share;
    }
}
