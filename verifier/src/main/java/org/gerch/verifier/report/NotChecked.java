package org.gerch.verifier.report;

import java.util.Locale;

/** What a run did not check, so that nobody takes it for checked; the name in kebab case is permanent. */
public enum NotChecked {
    /** The key came from the log itself. */
    KEY_TRUSTED_ON_FIRST_USE,
    /** Nothing earlier is known here that the log could be compared with. */
    EARLIER_HISTORY,
    /** Nobody else says that he was shown the same tree. */
    SPLIT_VIEW,
    /** What an earlier run had verified was not downloaded again. */
    KEPT_FILES,
    /** No leaf was read, as the checkpoint is not to be believed; or so much is missing that nothing leads to the root. */
    TREE,
    /** The events were hashed at most, and not read. */
    REPLAY,
    /** Events could only be read up to a place. */
    REPLAY_BEYOND,
    /** No view was compared: none is published, or the events could not be read so far. */
    VIEWS,
    /** Views are published for a smaller size than the log's. */
    VIEWS_BEYOND,
    /** The texts behind commitments are not in the log. */
    SEALED_TEXTS,
    /** What was gathered of a party when a command arrived. */
    GATHERED_FACTS,
    /** Whether what was recorded is what happened. */
    TRUTH;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The permanent name, such as {@code split-view}. */
    public String code() {
        return code;
    }
}
