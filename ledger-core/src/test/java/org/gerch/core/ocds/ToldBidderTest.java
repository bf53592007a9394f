package org.gerch.core.ocds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gerch.core.party.PartyKind.BUSINESS;
import static org.gerch.core.party.PartyKind.CONSORTIUM;

import java.time.Duration;
import java.util.List;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.rules.RuleSet;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.verdict.CaseFile;
import org.gerch.core.verdict.Judge;
import org.gerch.core.verdict.VerdictKind;
import org.junit.jupiter.api.Test;

/** Who handed in a bid that was never opened goes out with the open data, and comes back with it. */
class ToldBidderTest {

    @Test
    void a_consortium_of_groups_whose_bid_was_never_opened_is_read_back_as_a_group() {
        assertAlike(
                handedIn().opened("2", "100", BUSINESS).awarded("2", BUSINESS), VerdictKind.EXCLUDED_BEFORE_OPENING);
    }

    @Test
    void so_is_one_that_withdrew_its_bid() {
        assertAlike(
                handedIn()
                        .later(Duration.ofDays(30))
                        .withdrawn("1", CONSORTIUM)
                        .opened("2", "100", BUSINESS)
                        .awarded("2", BUSINESS),
                VerdictKind.GROUP_BID_WITHDRAWN);
    }

    private static ToldTender handedIn() {
        return ToldTender.published().ofGroupsTogether("1", "8", "9").bid("2", "100");
    }

    private static void assertAlike(ToldTender told, VerdictKind expected) {
        CopyingLedger copy = new CopyingLedger();
        copy.takeOver(told.record());

        assertThat(kind(told.events())).as("in the ledger").isEqualTo(expected);
        assertThat(kind(ReleaseRecord.of(CopyingLedger.read(told.record()), List.of())))
                .as("checked")
                .isEqualTo(expected);
        assertThat(kind(copy.stream())).as("taken over").isEqualTo(expected);
    }

    private static VerdictKind kind(List<Recorded<TenderEvent>> events) {
        return Judge.judge(CaseFile.of(events), RuleSet.LEGAL_FORM).getFirst().kind();
    }
}
