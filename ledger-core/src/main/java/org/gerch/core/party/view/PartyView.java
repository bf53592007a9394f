package org.gerch.core.party.view;

import java.time.Instant;
import java.util.Optional;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.party.LegalForm;
import org.gerch.core.party.PartyEvent;
import org.gerch.core.party.PartyEvent.InterestDeclared;
import org.gerch.core.party.PartyEvent.InterestRetracted;
import org.gerch.core.party.PartyEvent.LegalFormChanged;
import org.gerch.core.party.PartyEvent.PartyDormant;
import org.gerch.core.party.PartyEvent.PartyEntryCorrected;
import org.gerch.core.party.PartyEvent.PartyRegistered;
import org.gerch.core.party.PartyEvent.PartyRenamed;
import org.gerch.core.party.PartyEvent.PartyRevived;
import org.jspecify.annotations.Nullable;

/** Folds a party's events into its row. */
public final class PartyView {
    private PartyView() {}

    /** What one more event makes of a party's row. */
    public static @Nullable PartyRow step(@Nullable PartyRow row, Recorded<PartyEvent> recorded) {
        return fold(Optional.ofNullable(row), recorded).orElse(null);
    }

    private static Optional<PartyRow> fold(Optional<PartyRow> row, Recorded<PartyEvent> recorded) {
        return switch (recorded.event()) {
            case PartyRegistered registered -> Optional.of(registered(registered, recorded));
            case LegalFormChanged changed ->
                row.map(known -> with(known, known.name(), changed.to(), known.dormantSince(), recorded));
            case PartyRenamed renamed ->
                row.map(known -> with(known, renamed.to(), known.form(), known.dormantSince(), recorded));
            case PartyDormant dormant ->
                row.map(known -> with(known, known.name(), known.form(), dormant.since(), recorded));
            case PartyRevived revived -> row.map(known -> with(known, known.name(), known.form(), null, recorded));
            case InterestDeclared ignored -> row.map(known -> touched(known, recorded));
            case InterestRetracted ignored -> row.map(known -> touched(known, recorded));
            case PartyEntryCorrected ignored -> row.map(known -> touched(known, recorded));
        };
    }

    private static PartyRow registered(PartyRegistered registered, Recorded<?> recorded) {
        return new PartyRow(
                registered.party().value(),
                registered.name(),
                registered.kind(),
                registered.form(),
                registered.place(),
                registered.members(),
                recorded.happenedAt(),
                null,
                recorded.position(),
                recorded.by().demonstration());
    }

    /** What ties officials to it has rows of its own; here it is one more step. */
    private static PartyRow touched(PartyRow known, Recorded<?> recorded) {
        return with(known, known.name(), known.form(), known.dormantSince(), recorded);
    }

    private static PartyRow with(
            PartyRow known,
            @Nullable String name,
            @Nullable LegalForm form,
            @Nullable Instant dormantSince,
            Recorded<?> recorded) {
        return new PartyRow(
                known.id(),
                name,
                known.kind(),
                form,
                known.place(),
                known.members(),
                known.registered(),
                dormantSince,
                recorded.position(),
                known.demonstration());
    }
}
