package org.gerch.verifier.difference;

import java.util.Locale;

/** In what a log differs from what it must be; the name in kebab case is permanent, as other programs read it. */
public enum What {
    /** The checkpoint is not signed by the key that is trusted. */
    NOT_SIGNED,
    /** A key was said to follow another one and this is not proven. */
    KEY_NOT_HANDED_OVER,
    /** The checkpoint is signed by a key that the log itself had replaced. */
    RETIRED_KEY,
    /** The checkpoint is of another log. */
    OTHER_LOG,
    /** Fewer witnesses cosigned than were asked for. */
    TOO_FEW_COSIGNATURES,
    /** The log is smaller than it was. */
    ROLLED_BACK,
    /** The log does not begin with what it was. */
    SECOND_HISTORY,
    /** A leaf is another one than an earlier run verified. */
    HISTORY_CHANGED,
    /** A file that must be there is not. */
    WITHHELD,
    /** A file is longer than any such file can be. */
    TOO_LARGE,
    /** A file is not what its format asks for. */
    MALFORMED,
    /** A leaf is not the one whose hash was signed. */
    LEAF_CHANGED,
    /** A tile holds another hash than its leaves have. */
    TILE_CHANGED,
    /** The leaves do not lead to the root that was signed. */
    ROOT_MISMATCH,
    /** An event's proof does not lead to the root that was signed. */
    NOT_INCLUDED,
    /** A leaf is not what this ledger would have written. */
    LEAF_MALFORMED,
    /** A leaf names an event that this version does not know. */
    UNKNOWN_EVENT,
    /** Recorded time goes back. */
    TIME_GOES_BACK,
    /** An event's id was used before. */
    ID_REPEATED,
    /** The numbers of a stream have a gap, or a number comes twice. */
    SEQUENCE_BROKEN,
    /** The law refuses what was recorded. */
    LAW_REFUSES,
    /** The law would have recorded other events. */
    LAW_OTHER_EVENTS,
    /** The law would have recorded another value. */
    LAW_OTHER_VALUE,
    /** The law would have noted other breaches. */
    LAW_OTHER_NOTES,
    /** The actor's roles allow no such command. */
    LAW_ROLE_MISSING,
    /** An entry is cited by a position where another one stands. */
    LAW_WRONG_CITATION,
    /** No command can say this. */
    LAW_NO_COMMAND,
    /** A view can't take up an event. */
    VIEW_STUMBLES,
    /** A view's digest is another one. */
    VIEW_DIGEST,
    /** The published digest of a view is missing. */
    VIEW_MISSING,
    /** A verdict is another one. */
    VERDICT_CHANGED,
    /** A verdict was not published. */
    VERDICT_MISSING,
    /** A verdict was published that follows from no events. */
    VERDICT_ADDED,
    /** Views were published for a size that no checkpoint has. */
    VIEWS_AHEAD;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The permanent name, such as {@code leaf-changed}. */
    public String code() {
        return code;
    }
}
