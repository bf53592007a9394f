package org.gerch.api.tender;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gerch.api.page.Html;
import org.gerch.api.page.Notation;
import org.gerch.api.page.Scale;
import org.gerch.api.page.Svg;
import org.gerch.api.page.Words;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.ContractEvent.ContractAmended;
import org.gerch.core.tender.EvaluationEvent.BidPriceCorrected;
import org.gerch.core.tender.EvaluationEvent.RoundPriceReadOut;
import org.gerch.core.tender.TenderEvent;
import org.jspecify.annotations.Nullable;

/**
 * The winner's price from the opening to the last payment, on one scale: prices are dots, money is a bar.
 *
 * @param head the scale, drawn
 */
public record PriceJourney(String caption, Html head, List<Step> steps) {
    private static final int FIFTHS = 5;

    public record Step(String label, Html when, String amount, String note, Html drawing) {}

    /** A step before it is drawn. */
    private record Stop(String label, Instant happened, long position, Money price, String note, boolean paid) {}

    /**
     * The journey of an award's price, where at least two steps of it are on record in one currency.
     *
     * @param groupPrice the price of the group's bid that decides the verdict, drawn through all rows
     */
    static Optional<PriceJourney> of(
            AwardRecord award, Optional<BidRecord> bid, @Nullable Money groupPrice, String winner, Notation notation) {
        List<Stop> stops = stops(award, bid, notation);
        boolean oneCurrency =
                stops.stream().map(stop -> stop.price.currency()).distinct().count() == 1;
        if (stops.size() < 2 || !oneCurrency) {
            return Optional.empty();
        }
        Money first = stops.getFirst().price;
        Money mark = groupPrice != null && groupPrice.sharesCurrency(first) ? groupPrice : null;
        List<BigDecimal> values = new ArrayList<>();
        stops.forEach(stop -> values.add(stop.price.amount()));
        if (mark != null) {
            values.add(mark.amount());
        }
        Scale scale = Scale.over(values);
        Words words = notation.words();
        return Optional.of(new PriceJourney(
                words.say("journey.caption", winner, notation.unitOnScale(first.currency(), scale.top())),
                head(scale, mark, notation),
                steps(stops, scale, mark, award, notation)));
    }

    private static List<Stop> stops(AwardRecord award, Optional<BidRecord> bid, Notation notation) {
        Words words = notation.words();
        List<Stop> stops = new ArrayList<>();
        bid.flatMap(BidRecord::opened)
                .ifPresent(opened -> bid.flatMap(BidRecord::readOut)
                        .ifPresent(price -> stops.add(stop(words.say("journey.read-out"), opened, price, ""))));
        bid.stream()
                .flatMap(won -> won.all(RoundPriceReadOut.class))
                .forEach(read -> stops.add(stop(
                        words.say("journey.round", read.event().round()),
                        read,
                        read.event().price(),
                        change(stops, read.event().price(), notation))));
        bid.flatMap(won -> won.last(BidPriceCorrected.class))
                .ifPresent(corrected -> stops.add(stop(
                        words.say("journey.corrected"),
                        corrected,
                        corrected.event().to(),
                        change(stops, corrected.event().to(), notation))));
        Money awarded = award.awarded().event().price();
        if (awarded != null) {
            stops.add(stop(words.say("journey.award"), award.awarded(), awarded, change(stops, awarded, notation)));
        }
        award.signed()
                .ifPresent(signed -> stops.add(stop(
                        words.say("journey.contract"),
                        signed,
                        signed.event().price(),
                        change(stops, signed.event().price(), notation))));
        for (int i = 0; i < award.amendments().size(); i++) {
            addAmendment(stops, award.amendments().get(i), i + 1, notation);
        }
        addPayments(stops, award, notation);
        return stops;
    }

    private static void addAmendment(
            List<Stop> stops, Recorded<ContractAmended> amended, int number, Notation notation) {
        Money price = amended.event().price();
        if (price != null) {
            String scope = notation.words()
                    .say(amended.event().scopeChanged() ? "journey.scope-changed" : "journey.scope-unchanged");
            String note = change(stops, price, notation) + "; " + scope;
            stops.add(stop(notation.words().say("journey.amendment", number), amended, price, note));
        }
    }

    private static void addPayments(List<Stop> stops, AwardRecord award, Notation notation) {
        Optional<Money> paid = award.payments().stream()
                .map(payment -> payment.event().amount())
                .reduce((one, other) -> one.sharesCurrency(other) ? one.plus(other) : one);
        Optional<Money> contract = award.contractPrice();
        if (paid.isPresent() && contract.isPresent()) {
            Recorded<?> last = award.payments().getLast();
            String note = notation.words()
                    .say(
                            "journey.paid-note",
                            notation.percent(paid.get().amount(), contract.get().amount()),
                            notation.words()
                                    .count("journey.payments", award.payments().size()));
            stops.add(new Stop(
                    notation.words().say("journey.paid"), last.happenedAt(), last.position(), paid.get(), note, true));
        }
    }

    private static Stop stop(String label, Recorded<? extends TenderEvent> by, Money price, String note) {
        return new Stop(label, by.happenedAt(), by.position(), price, note, false);
    }

    private static String change(List<Stop> stops, Money to, Notation notation) {
        if (stops.isEmpty() || !stops.getLast().price.sharesCurrency(to)) {
            return "";
        }
        Money change = to.minus(stops.getLast().price);
        return change.amount().signum() == 0
                ? notation.words().say("journey.no-change")
                : (change.isPositive() ? "+" : "") + notation.bare(change);
    }

    private static Html head(Scale scale, @Nullable Money mark, Notation notation) {
        Svg drawing = Svg.silent(40);
        for (int i = 0; i < FIFTHS; i += 2) {
            String value = notation.onScale(scale.fraction(i, FIFTHS), scale.top());
            drawing.text("", Scale.percent(100.0 * i / FIFTHS), "36", i == 0 ? "start" : "middle", value);
        }
        if (mark != null) {
            double x = Double.parseDouble(scale.at(mark.amount()).replace("%", ""));
            String words = notation.words().say("journey.mark", notation.onScale(mark.amount(), scale.top()));
            drawing.text("a", Scale.percent(x), "14", x > 70 ? "end" : x < 30 ? "start" : "middle", words);
        }
        return drawing.drawn();
    }

    private static List<Step> steps(
            List<Stop> stops, Scale scale, @Nullable Money mark, AwardRecord award, Notation notation) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < stops.size(); i++) {
            Stop stop = stops.get(i);
            Svg row = grid(scale, mark);
            if (stop.paid) {
                String contract = award.contractPrice()
                        .map(price -> scale.at(price.amount()))
                        .orElse("0");
                row.rect("out", "0", "30%", contract, "14")
                        .rect("ink", "0", "30%", scale.at(stop.price.amount()), "14");
            } else {
                boolean more = i + 1 < stops.size() && !stops.get(i + 1).paid;
                drawPrice(row, scale, i == 0 ? null : stops.get(i - 1), stop, more);
            }
            Html when = Html.words(notation.date(stop.happened), notation.position(stop.position));
            steps.add(new Step(stop.label, when, notation.bare(stop.price), stop.note, row.drawn()));
        }
        return List.copyOf(steps);
    }

    private static void drawPrice(Svg row, Scale scale, @Nullable Stop before, Stop stop, boolean more) {
        String x = scale.at(stop.price.amount());
        if (before != null) {
            String from = scale.at(before.price.amount());
            row.line("step", from, "0", from, "50%").line("step", from, "50%", x, "50%");
        }
        if (more) {
            row.line("step", x, "50%", x, "100%");
        }
        row.dot("ink", x, "50%", "5");
    }

    private static Svg grid(Scale scale, @Nullable Money mark) {
        Svg row = Svg.filling();
        for (int i = 0; i <= FIFTHS; i++) {
            String x = Scale.percent(100.0 * i / FIFTHS);
            row.line("grid", x, "0", x, "100%");
        }
        if (mark != null) {
            String x = scale.at(mark.amount());
            row.line("cut", x, "0", x, "100%");
        }
        return row;
    }
}
