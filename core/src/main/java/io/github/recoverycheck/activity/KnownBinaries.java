package io.github.recoverycheck.activity;

import static io.github.recoverycheck.activity.KnownContent.archive;
import static io.github.recoverycheck.activity.KnownContent.foreign;
import static io.github.recoverycheck.activity.KnownContent.noActivity;
import static io.github.recoverycheck.activity.KnownContent.unsupported;

import java.util.List;
import java.util.Set;

/** Packed files, and what else lies in exports, by their first bytes. */
final class KnownBinaries {
    /** Where FIT names itself, behind the sizes of its header and its data. */
    private static final int FIT_MAGIC_OFFSET = 8;

    /** Where a tar names its format, behind what it says of its first file. */
    private static final int TAR_MAGIC_OFFSET = 257;

    /** How pictures call themselves that share their container with videos. */
    private static final Set<String> PICTURE_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "mif1", "msf1", "avif");

    static final List<KnownContent> ALL = List.of(
            unsupported("FIT", "FIT; add the FIT reader", head -> head.holds(FIT_MAGIC_OFFSET, ".FIT")),
            unsupported(
                    "gzip archive",
                    "gzip within gzip within gzip; unpack it first",
                    head -> head.startsWith(0x1F, 0x8B)),
            unsupported(
                    "zip archive",
                    "a zip archive; check it as an archive, not as a single file",
                    head -> head.startsWith('P', 'K', 3, 4) || head.startsWith('P', 'K', 5, 6)),
            archive("7z", head -> head.startsWith('7', 'z', 0xBC, 0xAF, 0x27, 0x1C)),
            archive("rar", head -> head.startsWith('R', 'a', 'r', '!', 0x1A, 0x07)),
            archive("tar", head -> head.holds(TAR_MAGIC_OFFSET, "ustar")),
            archive("bzip2", head -> head.holds(0, "BZh") && head.holds(4, "1AY&SY")),
            archive("xz", head -> head.startsWith(0xFD, '7', 'z', 'X', 'Z', 0)),
            archive("zstd", head -> head.startsWith(0x28, 0xB5, 0x2F, 0xFD)),
            noActivity(
                    "companion file",
                    "a macOS AppleDouble companion file",
                    head -> head.startsWith(0x00, 0x05, 0x16, 0x07)),
            noActivity(
                    "companion file",
                    "a macOS folder's view settings",
                    head -> head.startsWith(0, 0, 0, 1, 'B', 'u', 'd', '1')),
            foreign("picture", "a picture", KnownBinaries::isPicture),
            foreign("video", "a video or sound", head -> head.holds(4, "ftyp") && !isPicture(head)),
            foreign("document", "a PDF document", head -> head.holds(0, "%PDF-")),
            foreign("database", "a database (SQLite)", head -> head.holds(0, "SQLite format 3\0")),
            foreign("property list", "a property list (Apple)", head -> head.holds(0, "bplist0")));

    private KnownBinaries() {}

    private static boolean isPicture(ContentHead head) {
        return head.startsWith(0x89, 'P', 'N', 'G')
                || head.startsWith(0xFF, 0xD8, 0xFF)
                || head.holds(0, "GIF87a")
                || head.holds(0, "GIF89a")
                || (head.holds(0, "RIFF") && head.holds(8, "WEBP"))
                || (head.holds(4, "ftyp") && PICTURE_BRANDS.stream().anyMatch(brand -> head.holds(8, brand)));
    }
}
