package io.github.recoverycheck.spark;

import static org.apache.spark.sql.functions.from_json;
import static org.apache.spark.sql.functions.to_json;

import io.github.recoverycheck.json.LedgerJson;
import io.github.recoverycheck.json.MeasuredEntryJson;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * What the lines of JSON are as typed columns. A column that a line has no field for is null; a field that has no column would
 * be lost.
 */
public final class Schemas {
    /**
     * A line of schema {@value MeasuredEntryJson#SCHEMA}. All of it comes back exactly but {@code start}, which is cut to
     * microseconds; the one in {@code activity} is a text and has all digits. Besides the line there is {@code file}, the name of the
     * file that it was read from, by which a later reading of that file takes the place of this one.
     */
    public static final StructType MEASURED = MeasuredColumns.all().add(FileTable.FILE, DataTypes.StringType);

    /**
     * A line of schema {@value LedgerJson#SCHEMA}: an activity, an entry that holds none, or, where {@code type} is
     * {@code athlete}, what an archive shows of one athlete. Times are cut to microseconds.
     */
    public static final StructType JUDGED = JudgedColumns.all();

    /** Without it a line that does not fit is a row of nulls. */
    private static final Map<String, String> FAILING = Map.of("mode", "FAILFAST");

    /** Whatever the session is set to: what is null has no field, and times are those of UTC. */
    private static final Map<String, String> WRITING =
            Map.of("ignoreNullFields", "true", "timeZone", "UTC", "timestampFormat", "yyyy-MM-dd'T'HH:mm:ss.SSSSSSXXX");

    private Schemas() {}

    /** The typed columns of a line, as a struct; a line that does not fit makes the job fail. */
    static Column columns(Column line, StructType schema) {
        return from_json(line, schema, FAILING);
    }

    /** The line of a struct of typed columns. */
    static Column line(Column columns) {
        return to_json(columns, WRITING);
    }
}
