package org.gerch.core.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Where an imported fact comes from.
 *
 * @param name the publication's name as a reader knows it, such as its ocid prefix or file name
 * @param release the release's own id, where it has one
 * @param hash SHA-256 of the release's exact bytes, 64 hex digits: an unchanged release is recognised by it
 * @param ledger true where it is a ledger like this one that recorded the fact itself and tells it as a step of its history; else absent
 */
public record Source(
        String name,
        @Nullable String release,
        String hash,
        @Nullable Boolean ledger) {
    public Source {
        // False is absent, so that equal sources have equal bytes.
        ledger = Boolean.TRUE.equals(ledger) ? ledger : null;
    }

    /** A source that says how things stand. */
    public Source(String name, @Nullable String release, String hash) {
        this(name, release, hash, null);
    }

    /** Whether what it leaves out is not on record there either. */
    public boolean tellsHistory() {
        return ledger != null;
    }

    /** The same publication, of what its ledger recorded itself. */
    public Source asLedger() {
        return new Source(name, release, hash, true);
    }
}
