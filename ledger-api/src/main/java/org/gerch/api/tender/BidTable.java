package org.gerch.api.tender;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gerch.api.page.Bar;
import org.gerch.api.page.Html;
import org.gerch.api.page.Notation;
import org.gerch.api.page.Scale;
import org.gerch.api.page.Words;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.Money;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.party.PartyKind;
import org.gerch.core.rules.GroupClass;
import org.gerch.core.rules.RuleSet;
import org.gerch.core.tender.TenderEvent.TenderEntryCorrected;
import org.gerch.core.verdict.CaseFile;
import org.gerch.core.verdict.Verdict;
import org.gerch.core.verdict.Verdict.JudgedBid;
import org.jspecify.annotations.Nullable;

/**
 * The bids of one lot, lowest first, as a table whose bars are drawn in it.
 *
 * @param caption what the columns hold and what the bars start at
 * @param empty what stands in place of a table without rows
 */
public record BidTable(String summary, String caption, List<Row> rows, String empty) {

    /**
     * One bid.
     *
     * @param strong whether the answer is about it
     * @param priceNote where it was read out
     */
    public record Row(
            Html name, String kind, boolean strong, Html bar, Html price, Html priceNote, List<BidStep> steps) {}

    static BidTable of(
            List<BidRecord> bids,
            CaseFile file,
            Verdict verdict,
            RuleSet rules,
            @Nullable Money estimate,
            Names names,
            Notation notation,
            Instant until) {
        return new Drawing(bids, file, verdict, rules, estimate, names, notation, until).table();
    }

    private record Drawing(
            List<BidRecord> bids,
            CaseFile file,
            Verdict verdict,
            RuleSet rules,
            @Nullable Money estimate,
            Names names,
            Notation notation,
            Instant until) {

        BidTable table() {
            Optional<String> currency = commonCurrency();
            List<BidRecord> ordered = bids.stream()
                    .sorted(Comparator.comparing(this::sortedBy, Comparator.nullsLast(Comparator.naturalOrder())))
                    .toList();
            Scale scale = Scale.over(scaled(currency));
            List<Row> rows = new ArrayList<>();
            ordered.forEach(bid -> rows.add(row(bid, currency, scale)));
            return new BidTable(
                    words().count("bids.summary", bids.size()),
                    currency.map(code -> words().say("bids.caption", words().currency(code)))
                            .orElseGet(() -> words().say(withoutBars())),
                    rows,
                    words().say("bids.none"));
        }

        private String withoutBars() {
            return bids.stream().anyMatch(bid -> bid.readOut().isPresent())
                    ? "bids.caption-mixed"
                    : bids.stream().anyMatch(bid -> bid.opened().isPresent())
                            ? "bids.caption-unpriced"
                            : "bids.caption-sealed";
        }

        private Words words() {
            return notation.words();
        }

        private @Nullable BigDecimal sortedBy(BidRecord bid) {
            return bid.readOut().map(Money::amount).orElse(null);
        }

        private Row row(BidRecord bid, Optional<String> currency, Scale scale) {
            return new Row(
                    names.linked(party(bid).map(PartyFacts::party).orElse(bid.tenderer())),
                    kindOf(bid),
                    is(bid, verdict.groupBid()) || is(bid, verdict.winningBid()),
                    currency.flatMap(ignored -> bid.readOut())
                            .map(money -> Bar.of(scale, money.amount(), colourOf(bid), groupPrice()))
                            .orElse(Html.NONE),
                    price(bid, currency),
                    notation.position(bid.opened()
                            .map(opened -> opened.position())
                            .orElse(bid.submitted().position())),
                    BidStep.of(bid, verdict, notation, until));
        }

        private Html price(BidRecord bid, Optional<String> currency) {
            Optional<Money> readOut = bid.readOut();
            if (readOut.isEmpty()) {
                return Html.text(words().say(bid.opened().isPresent() ? "bids.no-price" : "bids.sealed"));
            }
            Money money = readOut.get();
            String shown = currency.isPresent() ? notation.bare(money) : notation.money(money);
            // A price that was corrected since is not the one that the opening's entry holds.
            boolean asOpened = bid.all(TenderEntryCorrected.class).findAny().isEmpty();
            return bid.opened()
                    .filter(opened -> asOpened)
                    .map(opened -> Html.fact(opened.position(), "data.content.price", shown))
                    .orElse(Html.text(shown));
        }

        /** Whose it counts as; of a bid that was not opened, where something is on record of its tenderer. */
        private Optional<PartyFacts> party(BidRecord bid) {
            return file.partyOf(bid.id())
                    .filter(party -> bid.opened().isPresent() || party.kind() != PartyKind.UNKNOWN);
        }

        private String kindOf(BidRecord bid) {
            return party(bid).map(this::kindOf).orElseGet(() -> words().say("kind.not-known-yet"));
        }

        private String kindOf(PartyFacts party) {
            String kind = words().say("kind." + party.kind().name());
            boolean byRule = rules.classOf(party) == GroupClass.GROUP && party.form() == null;
            return party.form() != null
                    ? kind + ", " + words().say("form." + party.form().name())
                    : byRule ? words().say("kind.CITIZEN_GROUP") : kind;
        }

        /** The group's accent, the winner's ink, everybody else's grey. */
        private String colourOf(BidRecord bid) {
            boolean group = party(bid)
                    .map(party -> rules.classOf(party) == GroupClass.GROUP)
                    .orElse(false);
            return group ? "acc" : is(bid, verdict.winningBid()) ? "ink" : "edge";
        }

        /** None beside bars that are not what is compared: prices of one lot, or of the first round. */
        private @Nullable BigDecimal groupPrice() {
            JudgedBid group = verdict.groupBid();
            Verdict.Details details = verdict.details();
            boolean others = details != null && (!details.together().isEmpty() || details.rounds() != null);
            return others || group == null || group.price() == null
                    ? null
                    : group.price().amount();
        }

        private static boolean is(BidRecord bid, @Nullable JudgedBid judged) {
            BidId id = judged == null ? null : judged.id();
            return bid.id().equals(id);
        }

        private Optional<String> commonCurrency() {
            List<String> currencies = bids.stream()
                    .flatMap(bid -> bid.readOut().stream())
                    .map(Money::currency)
                    .distinct()
                    .toList();
            return currencies.size() == 1 ? Optional.of(currencies.getFirst()) : Optional.empty();
        }

        private List<BigDecimal> scaled(Optional<String> currency) {
            Stream<Money> prices = bids.stream().flatMap(bid -> bid.readOut().stream());
            return Stream.concat(prices, Stream.ofNullable(estimate))
                    .filter(money -> currency.filter(money.currency()::equals).isPresent())
                    .map(Money::amount)
                    .toList();
        }
    }
}
