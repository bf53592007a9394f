package org.gerch.core.verdict.rule;

import java.util.List;
import java.util.Optional;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.ReplyEvent.ComplaintFiled;
import org.gerch.core.verdict.EventTypes;
import org.gerch.core.verdict.LotFacts;

/** A complaint was filed. */
final class ComplaintOnFile implements Indicator {
    private static final EventTypes NEEDED = EventTypes.of(ComplaintFiled.class);

    @Override
    public String code() {
        return "R020";
    }

    @Override
    public EventTypes needs() {
        return NEEDED;
    }

    @Override
    public Optional<Flag> on(LotFacts lot, Settings settings) {
        List<Recorded<ComplaintFiled>> complaints = lot.all(ComplaintFiled.class);
        return complaints.isEmpty()
                ? Optional.empty()
                : Optional.of(Flag.of(this)
                        .with("count", complaints.size())
                        .resting(complaints)
                        .flag());
    }
}
