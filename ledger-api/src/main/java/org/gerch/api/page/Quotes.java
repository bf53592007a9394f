package org.gerch.api.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gerch.core.kernel.Commitment;
import org.jspecify.annotations.Nullable;

/** People's own words on a page, or what stands where they were removed. */
public record Quotes(Map<Commitment, FreeText> texts, Notation notation) {

    /** The texts behind these commitments, in their order; absent commitments are left out. */
    public List<Html> of(@Nullable Commitment... commitments) {
        return Stream.of(commitments)
                .flatMap(commitment -> of(commitment).stream())
                .toList();
    }

    public Optional<Html> of(@Nullable Commitment commitment) {
        return commitment == null ? Optional.empty() : Optional.of(written(texts.get(commitment)));
    }

    private Html written(@Nullable FreeText text) {
        return switch (text) {
            case null -> note(notation.words().html("text.not-here"));
            case FreeText.Kept kept -> new Html("<p>" + Html.text(kept.text()).markup() + "</p>");
            case FreeText.Removed removed ->
                note(notation.words().html("text.removed", notation.date(removed.on()), removed.reason()));
        };
    }

    private static Html note(Html words) {
        return Html.element("span", "s", words);
    }
}
