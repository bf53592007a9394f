package org.gerch.core.tender;

import org.gerch.core.kernel.Commitment;
import org.jspecify.annotations.Nullable;

/**
 * The reason on file for a rejection, in its three parts; each may be missing, and a missing part is shown as missing.
 *
 * @param article the article of law or of the tender documents, a code and public
 * @param factReliedOn the fact it was applied to; the text itself is erasable
 * @param document the document that shows it, likewise
 */
public record Ground(
        @Nullable String article,
        @Nullable Commitment factReliedOn,
        @Nullable Commitment document) {
    public static final Ground NONE = new Ground(null, null, null);

    public boolean isStated() {
        return article != null || factReliedOn != null || document != null;
    }
}
