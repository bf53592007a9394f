package org.gerch.api.party;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gerch.api.page.Facet;
import org.gerch.api.page.Html;
import org.gerch.api.page.Moment;
import org.gerch.api.page.Notation;
import org.gerch.api.page.Paths;
import org.gerch.api.page.Section;
import org.gerch.api.page.Shape;
import org.gerch.api.page.Words;
import org.gerch.api.verdict.Families;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.verdict.VerdictKind;

/**
 * What a party's page says of the lots that it buys.
 *
 * @param says in how many the answer is which, with the number they are counted among
 * @param families each a list of its lots
 * @param silences where it is told what of these is waited for
 */
public record Bought(Html says, List<Facet> families, Html silences) {

    static Bought of(PartyId buyer, Families lots, Moment moment, Notation notation) {
        Words words = notation.words();
        List<Facet> facets = new ArrayList<>();
        facets.add(facet(Html.NONE, words.say("facet.all"), lots.all(), List.of(), buyer, moment));
        for (Shape shape : Shape.values()) {
            String label = words.say(shape.key() + ".short");
            facets.add(facet(shape.drawing(), label, lots.of(shape), Families.kindsOf(shape), buyer, moment));
        }
        long beside = Families.BESIDE.stream().mapToLong(lots::of).sum();
        facets.add(facet(Html.NONE, words.say("facet.beside"), beside, List.copyOf(Families.BESIDE), buyer, moment));
        String silences = Paths.with(Section.SILENCES.href(), "buyer", buyer.value());
        return new Bought(
                says(lots, notation), facets, Html.link(moment.at(silences), words.say("party.bought-silences")));
    }

    private static Html says(Families lots, Notation notation) {
        long determined = lots.determined();
        return determined == 0
                ? notation.words().html("verdicts.lede-none", Notation.grouped(lots.of(Shape.UNDETERMINED)))
                : notation.words()
                        .html(
                                "verdicts.lede",
                                Notation.grouped(determined),
                                Notation.grouped(lots.notChosen()),
                                notation.percent(BigDecimal.valueOf(lots.notChosen()), BigDecimal.valueOf(determined)),
                                Notation.grouped(lots.of(Shape.REASON_RECORDED)),
                                Notation.grouped(lots.of(Shape.NO_REASON_RECORDED)),
                                Notation.grouped(lots.of(Shape.UNDETERMINED)));
    }

    private static Facet facet(
            Html drawing, String label, long count, List<VerdictKind> kinds, PartyId buyer, Moment moment) {
        String lots = Paths.with(Section.VERDICTS.href(), "buyer", buyer.value());
        String href = kinds.isEmpty() ? lots : Paths.with(lots, "verdict", Families.asked(kinds));
        return new Facet(drawing, label, Notation.grouped(count), moment.at(href), false);
    }
}
