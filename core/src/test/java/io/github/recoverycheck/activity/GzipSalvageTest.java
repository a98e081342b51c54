package io.github.recoverycheck.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GzipSalvageTest {
    private static byte[] noise(int bytes) {
        byte[] noise = new byte[bytes];
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < bytes; i++) {
            noise[i] = (byte) random.nextInt(64);
        }
        return noise;
    }

    private static byte[] packed(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        return packed.toByteArray();
    }

    private static GzipSalvage salvage(byte[] packed) {
        return new GzipSalvage(new ByteArrayInputStream(packed));
    }

    @Test
    void unpacksASoundStream() throws IOException {
        byte[] content = noise(50_000);
        GzipSalvage salvage = salvage(packed(content));
        assertThat(salvage.readAllBytes()).isEqualTo(content);
        assertThat(salvage.damage()).isEmpty();
        assertThat(salvage.read()).isEqualTo(-1);
    }

    @Test
    void readsSingleBytesUnsigned() throws IOException {
        assertThat(salvage(packed(new byte[] {(byte) 0xFE})).read()).isEqualTo(0xFE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.3, 0.5, 0.9, 0.999})
    void keepsAlmostAllThatStandsBeforeTheCut(double share) throws IOException {
        byte[] content = noise(50_000);
        byte[] packed = packed(content);
        GzipSalvage salvage = salvage(Arrays.copyOf(packed, (int) (share * packed.length)));
        byte[] kept = salvage.readAllBytes();
        assertThat(salvage.damage()).contains("it ends too early");
        assertThat(kept).isEqualTo(Arrays.copyOf(content, kept.length));
        assertThat(kept.length).isGreaterThan((int) (share * 50_000) - 1500);
    }

    @Test
    void endsAtBytesThatCannotBeUnpacked() throws IOException {
        byte[] content = noise(50_000);
        byte[] packed = packed(content);
        Arrays.fill(packed, packed.length / 2, packed.length, (byte) 0xFF);
        GzipSalvage salvage = salvage(packed);
        byte[] kept = salvage.readAllBytes();
        assertThat(salvage.damage()).isPresent();
        assertThat(kept).startsWith(Arrays.copyOf(content, 20_000));
    }

    @Test
    void findsAWrongChecksumOnlyAtTheEnd() throws IOException {
        byte[] packed = packed(noise(30_000));
        packed[packed.length - 8] ^= 1;
        GzipSalvage salvage = salvage(packed);
        assertThat(salvage.readNBytes(1000)).hasSize(1000);
        assertThat(salvage.damage()).isEmpty();
        GzipSalvage.drain(salvage, 1_000_000);
        assertThat(salvage.damage()).isPresent();
    }

    @Test
    void drainsNoFurtherThanTheLimit() throws IOException {
        byte[] packed = packed(noise(60_000));
        GzipSalvage salvage = salvage(packed);
        GzipSalvage.drain(salvage, 10_000);
        assertThat(salvage.readAllBytes().length).isGreaterThan(40_000);
    }

    @Test
    void isEmptyIfThereIsNotEvenAHeader() throws IOException {
        GzipSalvage salvage = salvage(new byte[] {0x1F, (byte) 0x8B});
        assertThat(salvage.readAllBytes()).isEmpty();
        assertThat(salvage.damage()).contains("it ends too early");
    }
}
