package org.gerch.core.kernel;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;

/**
 * Where an imported fact comes from.
 *
 * @param name the publication's name as a reader knows it, such as its ocid prefix or file name
 * @param release the release's own id, where it has one
 * @param hash SHA-256 of the release's exact bytes, 64 hex digits: an unchanged release is recognised by it
 * @param ledger whether it is a ledger like this one that recorded the fact itself and tells it as a step of its history
 */
public record Source(
        String name,
        @Nullable String release,
        String hash,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) @JsonSetter(nulls = Nulls.AS_EMPTY)
        boolean ledger) {

    /** A source that says how things stand. */
    public Source(String name, @Nullable String release, String hash) {
        this(name, release, hash, false);
    }

    /** The same publication, of what its ledger recorded itself. */
    public Source asLedger() {
        return new Source(name, release, hash, true);
    }
}
