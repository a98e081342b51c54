package io.github.recoverycheck.spark;

import static io.github.recoverycheck.spark.SharedColumns.with;
import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import io.github.recoverycheck.activity.Sign;
import io.github.recoverycheck.measure.Measure;
import org.apache.spark.sql.types.StructType;

/** The columns of what the first step of a check hands on. */
final class MeasuredColumns {
    private MeasuredColumns() {}

    static StructType all() {
        return with(StringType, "schema", "science", "athlete", "source")
                .add("index", IntegerType)
                .add("status", StringType)
                .add("reason", SharedColumns.reason())
                .add("readAs", StringType)
                .add("list", list())
                .add("start", TimestampType)
                .add("title", StringType)
                .add("records", IntegerType)
                .add("heartRateRecords", IntegerType)
                .add("heartRateSum", LongType)
                .add("deviceOpinion", SharedColumns.deviceOpinion())
                .add("recordedProfile", recordedProfile())
                .add("diagnostics", SharedColumns.diagnostics())
                .add("trace", BinaryType)
                .add("activity", activity());
    }

    private static StructType list() {
        StructType item = new StructType()
                .add("line", LongType)
                .add("file", StringType)
                .add("title", StringType)
                .add("sport", StringType)
                .add("typeWord", StringType)
                .add("said", selfReport());
        return new StructType()
                .add("source", StringType)
                .add("remarks", createArrayType(StringType))
                .add("isAlone", BooleanType)
                .add("items", createArrayType(item));
    }

    private static StructType recordedProfile() {
        return with(IntegerType, "maximalHeartRate", "restingHeartRate", "thresholdHeartRate")
                .add("heartRateZoneLimits", createArrayType(IntegerType))
                .add("heartRateZoneSeconds", createArrayType(DoubleType))
                .add("zoneBasis", StringType)
                .add("gender", StringType)
                .add("ageYears", IntegerType)
                .add("weightKilograms", DoubleType);
    }

    private static StructType activity() {
        return with(StringType, "science", "source", "format")
                .add("index", IntegerType)
                .add("sport", StringType)
                .add("isRun", BooleanType)
                // A text, as a timestamp has no nanoseconds.
                .add("start", StringType)
                .add("elapsedSeconds", DoubleType)
                .add("timerSeconds", DoubleType)
                .add("distanceMeters", DoubleType)
                .add("heartRates", histogram())
                .add("workingHeartRates", histogram())
                .add("efforts", efforts())
                .add("circumstances", circumstances())
                .add("selfReport", selfReport())
                .add("caveats", createArrayType(StringType))
                .add("measurements", measurements());
    }

    private static StructType histogram() {
        return new StructType().add("lowestBpm", IntegerType).add("secondsByBpm", createArrayType(IntegerType));
    }

    private static StructType efforts() {
        StructType repetitions = new StructType()
                .add("source", StringType)
                .add("count", IntegerType)
                .add("workSeconds", DoubleType)
                .add("medianWorkSeconds", DoubleType)
                .add("workSpeedMetersPerSecond", DoubleType)
                .add("restSpeedMetersPerSecond", DoubleType)
                .add("restIsWalking", BooleanType)
                .add("thirdHighestPeakBpm", DoubleType);
        StructType sustained = new StructType()
                .add("minutes", IntegerType)
                .add("heartRate", measured())
                .add("paceVariation", measured())
                .add("bestSpeed", measured());
        return new StructType()
                .add("repetitions", repetitions)
                .add("sustained", createArrayType(sustained))
                .add("climbs", IntegerType)
                .add("fourthHighestClimbPeakBpm", DoubleType)
                .add("climbHeartRates", histogram());
    }

    private static StructType circumstances() {
        return new StructType()
                .add("zoneOffsetSeconds", IntegerType)
                .add("intention", StringType)
                .add("heartRateSensor", StringType);
    }

    private static StructType selfReport() {
        StructType answers = new StructType();
        for (Sign sign : Sign.values()) {
            answers = answers.add(sign.name(), BooleanType);
        }
        return new StructType()
                .add("rpe", DoubleType)
                .add("feel", DoubleType)
                .add("answers", answers)
                .add("intended", StringType)
                .add("airTemperatureCelsius", DoubleType);
    }

    private static StructType measurements() {
        StructType measurements = new StructType();
        for (Measure measure : Measure.values()) {
            if (!measure.dependsOnAthlete()) {
                measurements = measurements.add(measure.key(), measured());
            }
        }
        return measurements;
    }

    private static StructType measured() {
        return with(DoubleType, "value", "error", "degreesOfFreedom", "coverage")
                .add("missing", StringType);
    }
}
