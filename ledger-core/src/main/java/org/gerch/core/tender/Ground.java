package org.gerch.core.tender;

import org.gerch.core.kernel.Commitment;
import org.jspecify.annotations.Nullable;

/**
 * The reason on file for a rejection, in its three parts; each may be missing, and a missing part is shown as missing.
 *
 * @param article the article of law or of the tender documents, a code and public
 * @param factReliedOn the fact it was applied to; the text itself is erasable
 * @param document the document that shows it, likewise
 * @param kind where the reason is one of those that more is asked of, a code and public
 */
public record Ground(
        @Nullable String article,
        @Nullable Commitment factReliedOn,
        @Nullable Commitment document,
        @Nullable GroundKind kind) {
    public static final Ground NONE = new Ground(null, null, null);

    /** A reason of no kind that more is asked of. */
    public Ground(@Nullable String article, @Nullable Commitment factReliedOn, @Nullable Commitment document) {
        this(article, factReliedOn, document, null);
    }

    public boolean isStated() {
        return article != null || factReliedOn != null || document != null || kind != null;
    }
}
