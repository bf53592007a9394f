package org.gerch.core.verdict;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gerch.core.kernel.Recorded;

/** Which of a lot's awards count. */
final class Succession {
    private Succession() {}

    /** The awards in force; annulled ones whose contract stands only where no other is, and of successive ones the last. */
    static List<AwardOnFile> inForce(LotFile lot) {
        List<AwardOnFile> inForce = new ArrayList<>();
        List<AwardOnFile> sound = new ArrayList<>();
        lot.awards().filter(AwardOnFile::isInForce).forEach(award -> {
            inForce.add(award);
            if (!award.isAnnulled()) {
                sound.add(award);
            }
        });
        return Collections.unmodifiableList(last(sound.isEmpty() ? inForce : sound));
    }

    /**
     * What was decided later takes the place of what was decided before, though nobody annulled it.
     *
     * <p>Those of one moment were decided side by side. So are those of a publication: it gives each award the status that it
     * still has, and an award in force beside a later one has not been replaced.
     */
    private static List<AwardOnFile> last(List<AwardOnFile> awards) {
        Recorded<?> latest = null;
        for (AwardOnFile award : awards) {
            boolean later = latest == null || Chronicle.BY_HAPPENING.compare(award.decision(), latest) > 0;
            latest = later ? award.decision() : latest;
        }
        return latest == null || latest.by().fromSnapshot() ? awards : of(latest.happenedAt(), awards);
    }

    private static List<AwardOnFile> of(Instant moment, List<AwardOnFile> awards) {
        return awards.stream()
                .filter(award -> award.decision().happenedAt().equals(moment))
                .toList();
    }
}
