package org.gerch.core.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gerch.core.fund.AllocationId;
import org.gerch.core.fund.FundEvent;
import org.gerch.core.fund.FundEvent.BudgetAllocated;
import org.gerch.core.fund.FundEvent.FundEntryCorrected;
import org.gerch.core.fund.FundEvent.FundOpened;
import org.gerch.core.fund.view.FundRow;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.FundId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.rules.RuleBook;
import org.gerch.core.view.StreamView.Folded;
import org.gerch.core.view.View;
import org.gerch.core.view.ViewDigest;
import org.junit.jupiter.api.Test;

class ViewsTest {
    private static final Actor TREASURER = new Actor("treasury", null);

    private final List<Recorded<FundEvent>> history = new ArrayList<>();

    @Test
    void every_view_is_found_by_its_name_and_has_it_alone() {
        assertThat(Views.ALL).extracting(View::name).doesNotHaveDuplicates();
        for (View<?> view : Views.ALL) {
            assertThat(Views.named(view.name())).containsSame(view);
        }
    }

    @Test
    void a_corrected_allocation_counts_as_it_should_have_been_recorded() {
        record(new FundOpened(new FundId("F-1"), "Local fund", new PartyId("P-1"), null, "MNT"));
        record(new BudgetAllocated(new AllocationId("A-1"), Money.of("1000", "MNT"), "state budget", "2026"));
        record(new FundEntryCorrected(
                1,
                1,
                "amount.amount",
                "\"1000\"",
                "\"1500\"",
                new Commitment("00".repeat(32)),
                new Actor("auditor", null)));

        assertThat(row().allocated()).isEqualTo(Money.of("1500", "MNT"));
    }

    @Test
    void a_correction_that_cites_nothing_changes_nothing() {
        record(new FundOpened(new FundId("F-1"), "Local fund", new PartyId("P-1"), null, "MNT"));
        record(new FundEntryCorrected(
                7, 7, "name", "\"a\"", "\"b\"", new Commitment("00".repeat(32)), new Actor("auditor", null)));

        assertThat(row().name()).isEqualTo("Local fund");
    }

    @Test
    void keys_are_ordered_by_their_bytes() {
        String beyondTheBasicPlane = new String(Character.toChars(0x1F30D));

        assertThat(ViewDigest.KEY_ORDER.compare("\uFFFD", beyondTheBasicPlane)).isNegative();
        assertThat(ViewDigest.KEY_ORDER.compare("Z", "a")).isNegative();
    }

    @Test
    void a_digest_is_the_sha_256_of_the_lines() {
        ViewDigest digest = new ViewDigest();
        digest.add("{\"id\":\"a\"}");
        digest.add("{\"id\":\"b\"}");

        // printf '{"id":"a"}\n{"id":"b"}\n' | sha256sum
        assertThat(digest.hex()).isEqualTo("aed840b5eabc1e092391c784bf8a6ae67a7c536cf1a521689af490f6ea9ac42b");
    }

    private void record(FundEvent event) {
        long position = history.size();
        UUID id = new UUID(1, position);
        Provenance by = new Provenance(TREASURER, Set.of(), id, id, Instant.EPOCH, null, null, false, List.of());
        history.add(new Recorded<>(position, Instant.EPOCH, "fund/F-1", position, id, event, by));
    }

    private FundRow row() {
        Folded<FundEvent, FundRow> state = Views.FUNDS.empty();
        for (Recorded<FundEvent> recorded : history) {
            state = Views.FUNDS.fold(state, recorded);
        }
        return Views.FUNDS.rows(state, RuleBook.EMPTY).getFirst();
    }
}
