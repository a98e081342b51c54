package io.github.recoverycheck.spark;

import static io.github.recoverycheck.spark.SharedColumns.with;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import io.github.recoverycheck.measure.Measure;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The columns of a row of the ledger, and of what an archive shows of an athlete. */
final class JudgedColumns {
    private static final ArrayType TEXTS = createArrayType(StringType);

    private JudgedColumns() {}

    static StructType all() {
        StructType all = with(StringType, "schema", "science", "type", "athlete", "source")
                .add("index", IntegerType)
                .add("status", StringType)
                .add("duplicateOf", StringType)
                .add("reason", SharedColumns.reason());
        for (StructType part : new StructType[] {facts(), verdict(), state(), told(), measured(), audit()}) {
            for (StructField column : part.fields()) {
                all = all.add(column);
            }
        }
        return all;
    }

    private static StructType facts() {
        return with(StringType, "format", "sport", "title")
                .add("start", TimestampType)
                .add("elapsedSeconds", DoubleType)
                .add("timerSeconds", DoubleType)
                .add("movingSeconds", DoubleType)
                .add("distanceMeters", DoubleType)
                .add("records", IntegerType)
                .add("heartRateRecords", IntegerType)
                .add("heartRateSum", LongType);
    }

    private static StructType verdict() {
        return with(StringType, "verdict", "insufficiency", "headline")
                .add("score", DoubleType)
                .add("scoreError", DoubleType)
                .add("probability", with(DoubleType, "recovery", "borderline", "notRecovery"))
                .add("coverage", DoubleType)
                .add("confidence", StringType)
                .add("conflict", BooleanType)
                .add("preset", StringType)
                .add("maximalHeartRate", with(DoubleType, "value", "error").add("from", StringType));
    }

    private static StructType state() {
        StructType after = new StructType()
                .add("source", StringType)
                .add("start", TimestampType)
                .add("type", StringType)
                .add("hardness", DoubleType);
        StructType placement = new StructType()
                .add("window", StringType)
                .add("marks", TEXTS)
                .add("hoursSince", DoubleType)
                .add("after", after);
        return with(StringType, "role", "level", "phase")
                .add("hardness", DoubleType)
                .add("session", StringType)
                .add("placement", placement);
    }

    private static StructType told() {
        ArrayType coded = createArrayType(with(StringType, "code", "sentence"));
        return new StructType()
                .add("vetoes", coded)
                .add("caps", coded)
                .add("missing", TEXTS)
                .add("assumptions", TEXTS)
                .add("remarks", TEXTS);
    }

    private static StructType measured() {
        StructType measurements = new StructType();
        for (Measure measure : Measure.values()) {
            StructType value = new StructType()
                    .add("value", DoubleType)
                    .add("unit", StringType)
                    .add("low", DoubleType)
                    .add("high", DoubleType)
                    .add("missing", StringType);
            measurements = measurements.add(measure.key(), value);
        }
        return new StructType()
                .add("paceTrend", StringType)
                .add("caveats", TEXTS)
                .add("measurements", measurements)
                .add("findings", createArrayType(finding()))
                .add("deviceOpinion", SharedColumns.deviceOpinion().add("benefitLabel", StringType))
                .add("diagnostics", SharedColumns.diagnostics());
    }

    private static StructType finding() {
        return new StructType()
                .add("rule", StringType)
                .add("value", DoubleType)
                .add("error", DoubleType)
                .add("stress", DoubleType)
                .add("contribution", DoubleType)
                .add("missing", StringType)
                .add("unit", StringType)
                .add("limit", StringType)
                .add("weight", DoubleType)
                .add("sentence", StringType)
                .add("source", StringType)
                .add("tags", TEXTS);
    }

    /** Of an athlete, not of an activity. */
    private static StructType audit() {
        StructType month = new StructType().add("month", StringType);
        for (StructField column : share().fields()) {
            month = month.add(column);
        }
        return new StructType()
                .add("recoverySlots", share())
                .add("months", createArrayType(month))
                .add(
                        "recurringReason",
                        new StructType()
                                .add("reason", StringType)
                                .add("runs", IntegerType)
                                .add("of", IntegerType))
                .add("sandwiched", TEXTS)
                .add("fatigued", TEXTS)
                .add("persistentlyFatigued", TEXTS)
                .add("warnings", TEXTS);
    }

    private static StructType share() {
        return with(IntegerType, "counted", "decided")
                .add("share", DoubleType)
                .add("low", DoubleType)
                .add("high", DoubleType);
    }
}
