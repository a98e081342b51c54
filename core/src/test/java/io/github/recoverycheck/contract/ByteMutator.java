package io.github.recoverycheck.contract;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Damage that any file may suffer: what transfers, disks and hasty editors do, and numbers at the edges of their types. */
final class ByteMutator {
    private static final int KINDS = 9;
    private static final int LONGEST_BLOCK = 64;
    private static final int[] EDGES = {0, 1, 0x7F, 0x80, 0xFE, 0xFF, '0', '9', '<', '>', '&', '-', '.', ' ', '"'};

    private final SplittableRandom random;

    ByteMutator(SplittableRandom random) {
        this.random = random;
    }

    /** The bytes with one damage; the other file is for splices. */
    byte[] mutated(byte[] bytes, byte[] other) {
        if (bytes.length < 2) {
            return new byte[] {(byte) random.nextInt(256)};
        }
        return switch (random.nextInt(KINDS)) {
            case 0 -> withFlippedBits(bytes);
            case 1 -> withEdges(bytes);
            case 2 -> withBytes(bytes);
            case 3 -> without(bytes);
            case 4 -> withDuplicate(bytes);
            case 5 -> withMovedBlock(bytes);
            case 6 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 7 -> spliced(bytes, other);
            default -> withBlockOf(bytes, other);
        };
    }

    private byte[] withFlippedBits(byte[] bytes) {
        byte[] result = bytes.clone();
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            result[random.nextInt(result.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return result;
    }

    /** Sets one, two, four or eight bytes to the same edge: a number of that size. */
    private byte[] withEdges(byte[] bytes) {
        byte[] result = bytes.clone();
        int size = 1 << random.nextInt(4);
        int at = random.nextInt(result.length);
        byte edge = (byte) EDGES[random.nextInt(EDGES.length)];
        Arrays.fill(result, at, Math.min(result.length, at + size), edge);
        if (random.nextInt(3) == 0) {
            result[Math.min(result.length - 1, at + size - 1)] = (byte) (edge ^ 0x80);
        }
        return result;
    }

    private byte[] withBytes(byte[] bytes) {
        byte[] inserted = new byte[1 + random.nextInt(8)];
        random.nextBytes(inserted);
        return joined(bytes, random.nextInt(bytes.length + 1), inserted);
    }

    private byte[] without(byte[] bytes) {
        int from = random.nextInt(bytes.length);
        return without(bytes, from, length(bytes.length - from));
    }

    private byte[] withDuplicate(byte[] bytes) {
        int from = random.nextInt(bytes.length);
        int length = length(bytes.length - from);
        return joined(bytes, from + length, Arrays.copyOfRange(bytes, from, from + length));
    }

    private byte[] withMovedBlock(byte[] bytes) {
        int from = random.nextInt(bytes.length);
        int length = length(bytes.length - from);
        byte[] rest = without(bytes, from, length);
        return joined(rest, random.nextInt(rest.length + 1), Arrays.copyOfRange(bytes, from, from + length));
    }

    private byte[] spliced(byte[] bytes, byte[] other) {
        byte[] head = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
        return joined(head, head.length, Arrays.copyOfRange(other, random.nextInt(other.length), other.length));
    }

    private byte[] withBlockOf(byte[] bytes, byte[] other) {
        int from = random.nextInt(other.length);
        byte[] block = Arrays.copyOfRange(other, from, from + length(other.length - from));
        return joined(bytes, random.nextInt(bytes.length + 1), block);
    }

    private int length(int most) {
        return 1 + random.nextInt(Math.min(most, LONGEST_BLOCK));
    }

    private static byte[] without(byte[] bytes, int from, int length) {
        byte[] result = Arrays.copyOf(bytes, bytes.length - length);
        System.arraycopy(bytes, from + length, result, from, result.length - from);
        return result;
    }

    private static byte[] joined(byte[] bytes, int at, byte[] inserted) {
        byte[] result = Arrays.copyOf(bytes, bytes.length + inserted.length);
        System.arraycopy(inserted, 0, result, at, inserted.length);
        System.arraycopy(bytes, at, result, at + inserted.length, bytes.length - at);
        return result;
    }
}
