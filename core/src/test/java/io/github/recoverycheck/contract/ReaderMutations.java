package io.github.recoverycheck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.activity.ActivityReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Damages sound files by chance and holds the reader to its contract: each input ends in consistent activities or in a
 * declared refusal, soon, and without eating memory. To be extended by one class for each format.
 *
 * <p>Each input follows from the seed and its number alone. A failure names both; with {@code -Dmutation.seed} and
 * {@code -Dmutation.input} that input is made again. {@code -Dmutations} sets how many inputs are tried. With
 * {@code -Dcorpus} small real files are damaged too.
 */
public abstract class ReaderMutations {
    private static final int INPUTS = 3_000;
    private static final long SEED = 20250301;
    private static final int MOST_DAMAGES = 4;
    private static final int LONGEST_INPUT_BYTES = 200_000;
    private static final int LONGEST_CORPUS_FILE_BYTES = 12_000;

    private final List<byte[]> seeds = new ArrayList<>();

    /** Mutations for one reader. */
    protected ReaderMutations() {}

    /** The reader. */
    protected abstract ActivityReader reader();

    /** Sound files of a few hundred to a few thousand bytes. */
    protected abstract List<byte[]> soundFiles();

    /** The file with a damage that only its format knows: to a field, a tag, a checksum. */
    protected abstract byte[] damagedAsTheFormatIs(byte[] file, SplittableRandom random);

    /** The file with what would give the damage away made right again, such as a checksum; else the file itself. */
    protected byte[] concealed(byte[] file) {
        return file;
    }

    @Test
    void everyDamagedFileGivesConsistentActivitiesOrARefusal() throws IOException, InterruptedException {
        seeds.addAll(soundFiles());
        seeds.addAll(CorpusManifest.smallFiles(reader().format(), LONGEST_CORPUS_FILE_BYTES));
        assertThat(seeds).isNotEmpty().allMatch(file -> file.length > 100);
        long seed = Long.getLong("mutation.seed", SEED);
        int single = Integer.getInteger("mutation.input", -1);
        int first = Math.max(0, single);
        int inputs = single >= 0 ? 1 : number("mutations", INPUTS);
        MutationRun run = new MutationRun(reader(), seed, input -> input(seed, input), MutationRun.PATIENCE);
        run.over(first, first + inputs);
        System.out.println(run);
        assertThat(run.refused() + run.read()).isEqualTo(inputs);
    }

    /** Empty, as the build leaves it, is the default. */
    private static int number(String property, int otherwise) {
        String value = System.getProperty(property, "");
        return value.isBlank() ? otherwise : Integer.parseInt(value);
    }

    private MutatedInput input(long seed, int number) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
        byte[] file = seeds.get(random.nextInt(seeds.size()));
        ByteMutator bytes = new ByteMutator(random);
        for (int damages = 1 + random.nextInt(MOST_DAMAGES); damages > 0; damages--) {
            byte[] damaged = random.nextBoolean()
                    ? damagedAsTheFormatIs(file, random)
                    : bytes.mutated(file, seeds.get(random.nextInt(seeds.size())));
            file = damaged.length > LONGEST_INPUT_BYTES ? file : damaged;
        }
        file = random.nextBoolean() ? concealed(file) : file;
        boolean packed = random.nextInt(16) == 0;
        if (packed) {
            file = OddStream.gzip(file);
            file = random.nextBoolean() ? bytes.mutated(file, file) : file;
        }
        return new MutatedInput(file, packed);
    }
}
