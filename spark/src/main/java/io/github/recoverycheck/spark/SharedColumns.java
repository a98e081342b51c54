package io.github.recoverycheck.spark;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;

/** Columns that both schemas have. */
final class SharedColumns {
    private SharedColumns() {}

    /** Columns of one type. */
    static StructType with(DataType type, String... names) {
        StructType columns = new StructType();
        for (String name : names) {
            columns = columns.add(name, type);
        }
        return columns;
    }

    static StructType reason() {
        return with(StringType, "code", "kind", "place", "message");
    }

    static ArrayType diagnostics() {
        return createArrayType(with(StringType, "code", "place", "message"));
    }

    static StructType deviceOpinion() {
        return with(DoubleType, "aerobicTrainingEffect", "anaerobicTrainingEffect", "trainingLoad")
                .add("benefit", IntegerType);
    }
}
