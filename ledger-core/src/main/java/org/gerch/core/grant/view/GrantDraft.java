package org.gerch.core.grant.view;

import java.time.Instant;
import java.util.List;
import org.gerch.core.grant.GrantEvent;
import org.gerch.core.grant.GrantEvent.ApplicationCompleted;
import org.gerch.core.grant.GrantEvent.ApplicationSubmitted;
import org.gerch.core.grant.view.GrantSilences.Sums;
import org.gerch.core.kernel.FundId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Place;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.view.Silence;
import org.jspecify.annotations.Nullable;

/** A grant's row while an event is folded into it; lives within one fold. */
final class GrantDraft {
    private final String id;
    private final FundId fund;
    private final PartyId applicant;
    private final Instant appliedAt;
    private final boolean demonstration;
    private String purpose;
    private @Nullable Place place;
    private Money applied;
    private @Nullable Money approved;
    private Money ordered;
    private Money paid;
    private Money received;
    private Money reported;
    private Money returned;
    private GrantStatus status;
    private boolean disputed;
    private @Nullable Instant approvedAt;
    private final List<Silence> silences;

    private GrantDraft(ApplicationSubmitted submitted, Recorded<?> recorded) {
        Money nothing = Money.zero(submitted.amount().currency());
        id = submitted.grant().value();
        fund = submitted.fund();
        applicant = submitted.applicant();
        appliedAt = recorded.happenedAt();
        demonstration = recorded.by().demonstration();
        purpose = submitted.purpose();
        place = submitted.place();
        applied = submitted.amount();
        ordered = nothing;
        paid = nothing;
        received = nothing;
        reported = nothing;
        returned = nothing;
        status = GrantStatus.APPLIED;
        silences = List.of();
    }

    private GrantDraft(GrantRow row) {
        id = row.id();
        fund = row.fund();
        applicant = row.applicant();
        appliedAt = row.appliedAt();
        demonstration = row.demonstration();
        purpose = row.purpose();
        place = row.place();
        applied = row.applied();
        approved = row.approved();
        ordered = row.ordered();
        paid = row.paid();
        received = row.received();
        reported = row.reported();
        returned = row.returned();
        status = row.status();
        disputed = row.disputed();
        approvedAt = row.approvedAt();
        silences = row.silences();
    }

    static GrantDraft of(ApplicationSubmitted submitted, Recorded<?> recorded) {
        return new GrantDraft(submitted, recorded);
    }

    static GrantDraft of(GrantRow row) {
        return new GrantDraft(row);
    }

    GrantDraft reach(GrantStatus reached) {
        status = reached;
        return this;
    }

    GrantDraft complete(ApplicationCompleted completed) {
        purpose = completed.purpose() == null ? purpose : completed.purpose();
        applied = completed.amount() == null ? applied : completed.amount();
        place = completed.place() == null ? place : completed.place();
        return this;
    }

    GrantDraft approve(Money amount, Instant at) {
        approved = amount;
        approvedAt = at;
        return this;
    }

    GrantDraft order(Money amount) {
        ordered = ordered.plus(amount);
        return this;
    }

    GrantDraft pay(Money amount) {
        paid = paid.plus(amount);
        return this;
    }

    GrantDraft receive(Money amount) {
        received = received.plus(amount);
        return this;
    }

    GrantDraft report(Money amount) {
        reported = reported.plus(amount);
        return this;
    }

    GrantDraft giveBack(Money amount) {
        returned = returned.plus(amount);
        return this;
    }

    GrantDraft dispute() {
        disputed = true;
        return this;
    }

    GrantRow at(Recorded<GrantEvent> recorded) {
        return new GrantRow(
                id,
                fund,
                applicant,
                purpose,
                place,
                applied,
                approved,
                ordered,
                paid,
                received,
                reported,
                returned,
                status,
                disputed,
                appliedAt,
                approvedAt,
                recorded.position(),
                recorded.happenedAt(),
                demonstration,
                GrantSilences.after(silences, recorded, new Sums(approved, ordered, paid, received, reported)));
    }
}
