package org.gerch.core.verdict.rule;

import java.util.List;
import java.util.Optional;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.InvitationEvent.TenderPlanned;
import org.gerch.core.tender.InvitationEvent.TenderPublished;
import org.gerch.core.tender.Method;
import org.gerch.core.verdict.LotFacts;

/** Awarded directly, where the plan on record named another method. */
final class DirectAgainstPlan implements Indicator {
    @Override
    public String code() {
        return "R012";
    }

    @Override
    public boolean needsHistory() {
        return true;
    }

    @Override
    public Optional<Flag> on(LotFacts lot, Settings settings) {
        Optional<Recorded<TenderPublished>> invitation = lot.invitation();
        List<Recorded<TenderPlanned>> plans = lot.all(TenderPlanned.class);
        if (invitation.isEmpty() || invitation.get().event().method() != Method.DIRECT || plans.isEmpty()) {
            return Optional.empty();
        }
        Method planned = plans.getLast().event().method();
        return planned == null || planned == Method.DIRECT
                ? Optional.empty()
                : Optional.of(Flag.of(this)
                        .resting(plans.getLast())
                        .resting(invitation.get())
                        .flag());
    }
}
