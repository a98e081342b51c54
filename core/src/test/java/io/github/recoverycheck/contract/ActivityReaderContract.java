package io.github.recoverycheck.contract;

/**
 * The contract of {@link io.github.recoverycheck.activity.ActivityReader}, to be extended by one class for each format,
 * an app's own formats too. docs/bad-input.md lists what it shows. It needs this test-jar, JUnit and AssertJ:
 *
 * <pre>{@code
 * final class MineContractTest extends ActivityReaderContract {
 *     public ActivityReader reader() {
 *         return new MineReader();
 *     }
 *     public byte[] file(int samples) {
 *         return mine(SampleRun.of(samples));
 *     }
 *     ...
 * }
 * }</pre>
 */
public abstract class ActivityReaderContract
        implements ForeignContentContract, DamageContract, StreamContract, SharingContract, LimitContract {
    /** A contract for one reader. */
    protected ActivityReaderContract() {}
}
