package org.gerch.core.grant;

import java.util.List;
import org.gerch.core.grant.ApplicationCommand.ApplyForGrant;
import org.gerch.core.grant.GrantCommand.CorrectGrantEntry;
import org.gerch.core.grant.GrantEvent.ApplicationSubmitted;
import org.gerch.core.grant.GrantEvent.GrantEntryCorrected;
import org.gerch.core.grant.GrantRefusal.GrantUnknown;
import org.gerch.core.grant.GrantRefusal.NotTheApplicant;
import org.gerch.core.grant.GrantRefusal.NotYourEntry;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.Correction;
import org.gerch.core.kernel.Decision;
import org.gerch.core.kernel.Entries;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Ruling;
import org.gerch.core.kernel.Sealed;
import org.jspecify.annotations.Nullable;

/** What one grant's history decides alone; pure. What moves a fund's budget is decided by {@link BudgetedLaw}. */
public final class GrantLaw {
    private GrantLaw() {}

    public static Decision<GrantEvent> decide(GrantState state, GrantCommand.Own command, Provenance by) {
        Application application = state.application();
        if (application == null) {
            return command instanceof ApplyForGrant apply
                    ? apply(apply, by)
                    : new Decision.Refused<>(new GrantUnknown(command.grant()));
        }
        return switch (command) {
            case ApplicationCommand step -> ApplicationLaw.decide(state, application, step, by);
            case MoneyCommand money -> MoneyLaw.decide(state, application, money, by);
            case CorrectGrantEntry correct -> correct(state, application, correct, by);
        };
    }

    public static GrantState evolve(GrantState state, GrantEvent event) {
        Entries<GrantEvent> entries = state.entries();
        Entries<GrantEvent> asCorrected = event instanceof GrantEntryCorrected correction
                ? entries.corrected(GrantCorrections.of(correction), GrantCorrections::with)
                : entries;
        return new GrantState(asCorrected.and(event));
    }

    static @Nullable Commitment commitment(@Nullable Sealed sealed) {
        return sealed == null ? null : sealed.commitment();
    }

    private static Decision<GrantEvent> apply(ApplyForGrant apply, Provenance by) {
        ApplicationSubmitted submitted = new ApplicationSubmitted(
                apply.grant(),
                apply.fund(),
                apply.applicant(),
                apply.purpose(),
                apply.amount(),
                apply.place(),
                apply.call(),
                apply.proposal());
        return Ruling.on(by)
                .refuseIf(!Application.of(submitted).isBy(by), () -> new NotTheApplicant(apply.applicant()))
                .accept(submitted);
    }

    private static Decision<GrantEvent> correct(
            GrantState state, Application application, CorrectGrantEntry correct, Provenance by) {
        GrantEvent entry = state.entries().at(correct.seq());
        return new Correction(correct.seq(), correct.field(), correct.was(), correct.value())
                .judge(entry, GrantCorrections::with, correct.confirmedBy(), by)
                .refuseIf(
                        entry != null && !GrantCorrections.mayCorrect(entry, application, by),
                        () -> new NotYourEntry(correct.seq()))
                .accept(() -> List.of(new GrantEntryCorrected(
                        correct.position(),
                        correct.seq(),
                        correct.field(),
                        String.valueOf(correct.was()),
                        correct.value(),
                        correct.reason().commitment(),
                        correct.confirmedBy())));
    }
}
