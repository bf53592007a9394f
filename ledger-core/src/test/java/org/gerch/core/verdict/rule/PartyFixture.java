package org.gerch.core.verdict.rule;

import java.util.List;

/** Shows tenders that together raise an indicator about a party, and tenders that nearly do. */
public interface PartyFixture {
    /** Tenders among which {@code X} stands out. */
    List<LotStory> raised();

    /** Nearly the same tenders, among which nobody does. */
    List<LotStory> nearMiss();

    default Settings settings() {
        return Settings.USUAL;
    }
}
