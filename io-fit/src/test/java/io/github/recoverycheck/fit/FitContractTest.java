package io.github.recoverycheck.fit;

import io.github.recoverycheck.activity.ActivityReader;
import io.github.recoverycheck.contract.ActivityReaderContract;
import io.github.recoverycheck.contract.SampleRun;
import io.github.recoverycheck.simulator.FitFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

final class FitContractTest extends ActivityReaderContract {
    private static final int RECORD = 20;
    private static final int LONGEST_FIELD_BYTES = 255;
    private static final int MOST_FIELDS = 255;

    @Override
    public ActivityReader reader() {
        return new FitReader();
    }

    @Override
    public byte[] file(int samples) {
        return FitFile.encode(SampleRun.of(samples));
    }

    @Override
    public Optional<byte[]> fileOfSeveral() {
        return Optional.of(FitFixtures.joined(file(6), file(9)));
    }

    @Override
    public Pattern place() {
        return Pattern.compile("byte \\d+");
    }

    @Override
    public boolean holdsContent() {
        return true;
    }

    @Override
    public Optional<byte[]> nested(int depth) {
        return Optional.empty();
    }

    /** The session stands behind the records. */
    @Override
    public boolean endsWithTheSport() {
        return true;
    }

    @Override
    public List<byte[]> contentsThatClaimToBeHuge() {
        List<byte[]> contents = new ArrayList<>();
        for (long size : new long[] {0, 0x7FFF_FFF0L, 0x7FFF_FFFFL, 0x8000_0000L, 0xFFFF_FFFFL}) {
            contents.add(declaring(size, file(3)));
            contents.add(declaring(size, Arrays.copyOf(file(3), 14)));
        }
        contents.add(ofHugeMessages());
        return contents;
    }

    private static byte[] declaring(long size, byte[] file) {
        for (int i = 0; i < 4; i++) {
            file[4 + i] = (byte) (size >> (8 * i));
        }
        return file;
    }

    /** Sixteen definitions of the longest message there can be, and one message that is cut. */
    private static byte[] ofHugeMessages() {
        RawFit file = new RawFit();
        int[] fields = new int[3 * MOST_FIELDS];
        for (int i = 0; i < MOST_FIELDS; i++) {
            fields[3 * i] = i;
            fields[3 * i + 1] = LONGEST_FIELD_BYTES;
            fields[3 * i + 2] = 0x07;
        }
        for (int local = 0; local < 12; local++) {
            file.define(local, RECORD, fields);
        }
        return file.bytes(0, 1, 2, 3).file();
    }
}
