package io.github.recoverycheck.activity;

/** The limits of {@link ReadLimits} by the names that stand in messages and in the command's option. */
public enum ReadLimit {
    /** {@link ReadLimits#heldBytes}. */
    FILE_BYTES("file-bytes", true),
    /** {@link ReadLimits#streamedBytes}. */
    STREAM_BYTES("stream-bytes", true),
    /** {@link ReadLimits#records}. */
    RECORDS("records", false),
    /** {@link ReadLimits#xmlDepth}. */
    XML_DEPTH("xml-depth", false),
    /** {@link ReadLimits#xmlTextCharacters}. */
    XML_TEXT("xml-text", false);

    private final String label;
    private final boolean size;

    ReadLimit(String label, boolean size) {
        this.label = label;
        this.size = size;
    }

    /** Its name in messages and options. */
    public String label() {
        return label;
    }

    /** Whether it is a number of bytes. */
    public boolean isSize() {
        return size;
    }

    /** What it is set to. */
    public long valueIn(ReadLimits limits) {
        return switch (this) {
            case FILE_BYTES -> limits.heldBytes();
            case STREAM_BYTES -> limits.streamedBytes();
            case RECORDS -> limits.records();
            case XML_DEPTH -> limits.xmlDepth();
            case XML_TEXT -> limits.xmlTextCharacters();
        };
    }

    /**
     * The same limits with another value of this one.
     *
     * @throws IllegalArgumentException if the value is not positive, or larger than it can be
     */
    public ReadLimits with(ReadLimits limits, long newValue) {
        return switch (this) {
            case FILE_BYTES -> limits.withHeldBytes(whole(newValue));
            case STREAM_BYTES -> limits.withStreamedBytes(newValue);
            case RECORDS -> limits.withRecords(whole(newValue));
            case XML_DEPTH -> limits.withXmlDepth(whole(newValue));
            case XML_TEXT -> limits.withXmlTextCharacters(whole(newValue));
        };
    }

    private int whole(long newValue) {
        if (newValue > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(label + " is at most " + Integer.MAX_VALUE);
        }
        return (int) newValue;
    }

    /**
     * The refusal of a file that is beyond this limit.
     *
     * @param source name of the file
     * @param place where in the file the limit was reached; empty if it is the whole file
     * @param what what there is too much of, such as {@code bytes}
     * @param limits the limits that hold
     */
    public ActivityFormatException refusal(String source, String place, String what, ReadLimits limits) {
        return new ActivityFormatException(
                source, ActivityFormatException.Reason.OVER_LIMIT, place, exceeded(valueIn(limits), what));
    }

    /** The message of such a refusal, for readers that refuse in their own ways. */
    public String exceeded(long limit, String what) {
        return "more than " + limit + " " + what + "; split or trim the file " + hint(limit);
    }

    /** How a message that something is over this limit ends: {@code (limit records=400000)}. */
    public String hint(long limit) {
        return "(limit " + label + "=" + (size ? new ByteCount(limit).toString() : Long.toString(limit)) + ")";
    }
}
