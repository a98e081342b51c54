package io.github.recoverycheck.spark;

import io.github.recoverycheck.archive.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * A file to be read, or a part of one.
 *
 * @param source its name in the ledger: the path that was given, and its own path below that
 * @param path where it lies
 * @param length its size in bytes
 * @param part which part of it this is
 * @param root the path that was given
 * @param rootIsFolder whether that is a folder, not the file itself
 */
record InputFile(String source, String path, long length, Part part, String root, boolean rootIsFolder) {
    /** The columns of a table of files. */
    static final StructType SCHEMA = new StructType()
            .add(FileTable.SOURCE, DataTypes.StringType)
            .add(FileTable.PATH, DataTypes.StringType)
            .add(FileTable.LENGTH, DataTypes.LongType)
            .add(FileTable.PART, DataTypes.IntegerType)
            .add(FileTable.PARTS, DataTypes.IntegerType)
            .add(FileTable.ROOT, DataTypes.StringType)
            .add(FileTable.ROOT_IS_FOLDER, DataTypes.BooleanType);

    static InputFile whole(String source, String path, long length, String root, boolean rootIsFolder) {
        return new InputFile(source, path, length, Part.whole(), root, rootIsFolder);
    }

    Row row() {
        return RowFactory.create(source, path, length, part.number(), part.of(), root, rootIsFolder);
    }

    /** The file in parts of about a size, if it is a zip by its name, or else so large that it can only be one. */
    private Stream<InputFile> parts(long partBytes) {
        boolean isDivided = length > HadoopFile.HELD_BYTES
                || source.toLowerCase(Locale.ROOT).endsWith(".zip");
        int parts = isDivided ? (int) Math.min(Integer.MAX_VALUE, Math.max(1, length / partBytes)) : 1;
        return IntStream.range(0, parts)
                .mapToObj(number -> new InputFile(source, path, length, new Part(number, parts), root, rootIsFolder));
    }

    /**
     * Packs files into partitions, in their order, by the rule of Spark's own sources.
     *
     * @param mostBytes size of a partition, at most
     * @param openBytes what opening a file costs, as that many bytes to read
     * @param processors among which they are shared, as far as that gives partitions that are worth a task
     */
    static List<List<InputFile>> packed(List<InputFile> files, long mostBytes, long openBytes, int processors) {
        long total = files.stream().mapToLong(file -> openBytes + file.length()).sum();
        long partitionBytes = Math.max(1, Math.min(mostBytes, Math.max(openBytes, total / processors)));
        List<List<InputFile>> partitions = new ArrayList<>();
        List<InputFile> partition = new ArrayList<>();
        long bytes = 0;
        for (InputFile file :
                (Iterable<InputFile>) files.stream().flatMap(whole -> whole.parts(partitionBytes))::iterator) {
            long cost = openBytes + file.length() / file.part().of();
            if (bytes > 0 && bytes + cost > partitionBytes) {
                partitions.add(partition);
                partition = new ArrayList<>();
                bytes = 0;
            }
            partition.add(file);
            bytes += cost;
        }
        if (!partition.isEmpty()) {
            partitions.add(partition);
        }
        return partitions;
    }
}
