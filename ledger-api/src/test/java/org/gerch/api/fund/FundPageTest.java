package org.gerch.api.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gerch.api.page.Language;
import org.gerch.api.page.ListPage;
import org.gerch.api.page.Moment;
import org.gerch.api.page.Notation;
import org.gerch.api.page.Telling;
import org.gerch.api.page.Words;
import org.gerch.api.page.WrittenPages;
import org.gerch.core.fund.AllocationId;
import org.gerch.core.fund.FundEvent;
import org.gerch.core.fund.FundEvent.BudgetAllocated;
import org.gerch.core.fund.FundEvent.BudgetCommitted;
import org.gerch.core.fund.FundEvent.BudgetReleased;
import org.gerch.core.fund.FundEvent.FundOpened;
import org.gerch.core.kernel.FundId;
import org.gerch.core.kernel.GrantId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Recorded;
import org.junit.jupiter.api.Test;

/** A fund: what was set aside, to whom it is promised, and where to read what is still waited for. */
class FundPageTest {
    private static final Notation ENGLISH = new Notation(Words.in(Language.EN), Telling.ZONE);
    private static final Moment NOW = new Moment(900, Telling.time("2026-11-21 10:02:00"), false, "");
    private static final Moment THEN = new Moment(900, Telling.time("2026-11-21 10:02:00"), true, "position=899");

    @Test
    void a_released_promise_is_free_again() {
        ListPage page = page(NOW);

        assertThat(page.title()).contains(money(10_000_000)).contains(money(3_500_000));
        assertThat(page.lede().markup()).contains(money(6_500_000));
        assertThat(page.rows())
                .extracting(row -> row.get(1).markup())
                .containsExactly(money(1_500_000), money(2_000_000));
    }

    @Test
    void it_leads_to_its_silences_as_of_the_same_moment() {
        assertThat(page(NOW).kick().markup()).contains("<a href=\"/silences?fund=F-1\">Silences</a>");
        assertThat(page(THEN).kick().markup()).contains("<a href=\"/silences?fund=F-1&amp;position=899\">");
    }

    @Test
    void it_is_written_in_both_languages() {
        assertThat(WrittenPages.write("fund", notation -> pages(NOW, notation).page()))
                .contains("Own funds");
    }

    private static ListPage page(Moment moment) {
        return pages(moment, ENGLISH).page();
    }

    private static FundPages pages(Moment moment, Notation notation) {
        Telling told = new Telling("fund/F-1", 10)
                .then(
                        "2026-01-10 09:00:00",
                        "Office",
                        new FundOpened(new FundId("F-1"), "Own funds", new PartyId("D-1"), null, "MNT"))
                .then(
                        "2026-01-11 09:00:00",
                        "Office",
                        new BudgetAllocated(new AllocationId("A1"), mnt(10_000_000), "State budget", "2026"))
                .then("2026-02-01 09:00:00", "Office", new BudgetCommitted(new GrantId("G-1"), mnt(2_000_000)))
                .then("2026-02-02 09:00:00", "Office", new BudgetCommitted(new GrantId("G-2"), mnt(4_000_000)))
                .then("2026-03-01 09:00:00", "Office", new BudgetReleased(new GrantId("G-2"), mnt(2_500_000)));
        List<Recorded<FundEvent>> events = told.events().stream()
                .map(recorded -> recorded.with((FundEvent) recorded.event()))
                .toList();
        return new FundPages(events, "The district", moment, notation);
    }

    private static String money(long amount) {
        return ENGLISH.money(mnt(amount));
    }

    private static Money mnt(long amount) {
        return Money.of(Long.toString(amount), "MNT");
    }
}
