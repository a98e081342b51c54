package io.github.recoverycheck.contract;

import io.github.recoverycheck.activity.ActivityReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the contract has to be told of a format. All files are made anew by each call or never changed. */
public interface TestedReader {
    /** The reader that is held to the contract. */
    ActivityReader reader();

    /** A sound file of the run that {@link SampleRun#of} makes. */
    byte[] file(int samples);

    /** A sound file of at least two activities with samples; empty if a file of the format holds only one. */
    Optional<byte[]> fileOfSeveral();

    /** How the format names a place in a file, such as {@code byte 14} or {@code 3:17}. */
    Pattern place();

    /**
     * Whether the content is held in memory while it is read, so that
     * {@link io.github.recoverycheck.activity.ReadLimits#heldBytes} limits it; otherwise it is streamed.
     */
    boolean holdsContent();

    /** A sound file whose deepest element lies at this depth, the root being at 1; empty if nothing nests. */
    Optional<byte[]> nested(int depth);

    /**
     * Whether the sport stands in a summary behind the samples: a file that is cut does not tell it.
     */
    default boolean endsWithTheSport() {
        return false;
    }

    /** Short contents that begin like the format and claim to be huge; empty if the format declares no sizes. */
    List<byte[]> contentsThatClaimToBeHuge();
}
