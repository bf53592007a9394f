package org.gerch.core.verdict.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.verdict.LotFacts;

/** An entry says that it happened many days before the ledger received it. */
final class BackDatedEntry implements Indicator {
    @Override
    public String code() {
        return "G005";
    }

    @Override
    public boolean needsHistory() {
        return true;
    }

    @Override
    public Optional<Flag> on(LotFacts lot, Settings settings) {
        long most = settings.number(Setting.G005_DAYS);
        List<Recorded<TenderEvent>> late = new ArrayList<>();
        long longest = 0;
        for (Recorded<TenderEvent> recorded : lot.events()) {
            long days = late(recorded);
            if (days > most) {
                late.add(recorded);
                longest = Math.max(longest, days);
            }
        }
        return late.isEmpty()
                ? Optional.empty()
                : Optional.of(Flag.of(this)
                        .with("count", late.size())
                        .with("days", longest)
                        .with("most", most)
                        .resting(late)
                        .flag());
    }

    /** What is imported happened long before, and says so. */
    private static long late(Recorded<TenderEvent> recorded) {
        Instant claimed = recorded.by().occurredAt();
        return recorded.by().imported()
                ? 0
                : Days.between(claimed, recorded.by().receivedAt()).orElse(0L);
    }
}
