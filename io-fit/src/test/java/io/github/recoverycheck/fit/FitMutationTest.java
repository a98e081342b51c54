package io.github.recoverycheck.fit;

import com.garmin.fit.EventType;
import com.garmin.fit.File;
import com.garmin.fit.Sport;
import io.github.recoverycheck.activity.ActivityReader;
import io.github.recoverycheck.contract.ReaderMutations;
import io.github.recoverycheck.contract.SampleRun;
import io.github.recoverycheck.simulator.FitFile;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

final class FitMutationTest extends ReaderMutations {
    private static final int HEADER_BYTES = 14;
    private static final int RECORD = 20;
    private static final int[] MESSAGES = {0, 12, 18, 19, 20, 21, 34, 132, 206, 207, 0xFF00};
    private static final int[] BASE_TYPES = {0, 1, 2, 7, 10, 13, 0x83, 0x84, 0x85, 0x86, 0x88, 0x89, 0x8F, 0x1F};
    private static final long[] EDGES = {0, 1, 0x7FFF_FFFFL, 0x8000_0000L, 0xFFFF_FFFEL, 0xFFFF_FFFFL, 0x1000_0000L};

    @Override
    protected ActivityReader reader() {
        return new FitReader();
    }

    @Override
    protected List<byte[]> soundFiles() {
        byte[] run = FitFile.encode(SampleRun.of(6));
        return List.of(
                run,
                FitFile.encode(SampleRun.of(30)),
                FitFixtures.joined(run, FitFixtures.runBytes(4)),
                multisport(),
                compressed());
    }

    private static byte[] multisport() {
        return FitFixtures.file(
                FitFixtures.fileId(File.ACTIVITY),
                FitFixtures.timer(0, EventType.START),
                FitFixtures.record(0, 120),
                FitFixtures.record(5, 121),
                FitFixtures.timer(6, EventType.STOP_ALL),
                FitFixtures.timer(9, EventType.START),
                FitFixtures.record(10, 122),
                FitFixtures.session(Sport.RUNNING, 0, 8),
                FitFixtures.session(Sport.CYCLING, 8, 10));
    }

    private static byte[] compressed() {
        RawFit file = new RawFit()
                .define(0, RECORD, 253, 4, 0x86, 3, 1, 2, 6, 2, 0x84, 8, 3, 13)
                .defineBigEndian(1, RECORD, 253, 4, 0x86, 0, 4, 0x85, 1, 4, 0x85)
                .define(2, RECORD, 3, 1, 2)
                .bytes(0)
                .number(FitFixtures.START_SECONDS, 4)
                .bytes(120, 1, 2, 3, 4, 5)
                .bytes(1)
                .bigEndianNumber(FitFixtures.START_SECONDS + 1, 4)
                .bigEndianNumber(1 << 20, 4)
                .bigEndianNumber(1 << 20, 4);
        for (int i = 0; i < 40; i++) {
            file.bytes(0xC0 | (i & 0x1F), 130);
        }
        return file.file();
    }

    @Override
    protected byte[] damagedAsTheFormatIs(byte[] file, SplittableRandom random) {
        if (file.length <= HEADER_BYTES) {
            return file;
        }
        int at = HEADER_BYTES + random.nextInt(file.length - HEADER_BYTES);
        byte[] inserted = switch (random.nextInt(4)) {
            case 0 -> definition(random);
            case 1 -> new byte[] {(byte) (0x80 | random.nextInt(128)), (byte) random.nextInt(256)};
            case 2 -> number(EDGES[random.nextInt(EDGES.length)]);
            default -> new byte[] {(byte) random.nextInt(16)};
        };
        boolean overwrites = random.nextBoolean();
        byte[] head = Arrays.copyOf(file, at);
        int tail = Math.min(file.length, overwrites ? at + inserted.length : at);
        return FitFixtures.joined(head, inserted, Arrays.copyOfRange(file, tail, file.length));
    }

    private static byte[] number(long value) {
        return new byte[] {(byte) value, (byte) (value >> 8), (byte) (value >> 16), (byte) (value >> 24)};
    }

    /** A definition that may be of any message, with fields of any type and size, and developer fields. */
    private static byte[] definition(SplittableRandom random) {
        boolean developer = random.nextInt(4) == 0;
        int fields = random.nextInt(6);
        int message = MESSAGES[random.nextInt(MESSAGES.length)];
        boolean big = random.nextInt(4) == 0;
        RawFit raw = new RawFit()
                .bytes(
                        (developer ? 0x60 : 0x40) | random.nextInt(16),
                        0,
                        big ? 1 : 0,
                        big ? message >> 8 : message & 0xFF,
                        big ? message & 0xFF : message >> 8,
                        fields);
        for (int i = 0; i < fields; i++) {
            int number = random.nextInt(3) == 0 ? 253 : random.nextInt(256);
            raw.bytes(number, random.nextInt(9), BASE_TYPES[random.nextInt(BASE_TYPES.length)]);
        }
        if (developer) {
            raw.bytes(1, random.nextInt(256), random.nextInt(9), random.nextInt(3));
        }
        byte[] whole = raw.file();
        return Arrays.copyOfRange(whole, HEADER_BYTES, whole.length - 2);
    }

    /** With the size and the checksum that the bytes really have. */
    @Override
    protected byte[] concealed(byte[] file) {
        if (file.length < HEADER_BYTES + 2) {
            return file;
        }
        byte[] open = Arrays.copyOf(file, file.length - 2);
        int size = open.length - (open[0] & 0xFF);
        for (int i = 0; i < 4; i++) {
            open[4 + i] = (byte) (size >> (8 * i));
        }
        return RawFit.closed(open);
    }
}
