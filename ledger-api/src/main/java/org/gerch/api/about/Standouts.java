package org.gerch.api.about;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gerch.api.page.Asked;
import org.gerch.api.page.Moment;
import org.gerch.api.page.Notation;
import org.gerch.api.page.Paths;
import org.gerch.api.page.Words;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.verdict.rule.Compared;
import org.gerch.core.verdict.rule.IndicatorWords;
import org.gerch.core.verdict.rule.Limit;
import org.gerch.projections.reading.Comparison;

/**
 * Who stands out when all lots are compared, as of a moment.
 *
 * @param names what a party is called
 */
public record Standouts(Comparison comparison, Function<PartyId, String> names, Moment moment, Words words) {
    private static final int MOST = 50;
    private static final int DIGITS = 4;

    /**
     * One comparison.
     *
     * @param compared how many were compared, and the limit that was found
     * @param more how many more stand out than are named
     */
    public record Question(String code, String name, String compared, List<Standout> standing, String more) {}

    /**
     * A party, or lots.
     *
     * @param href the party, or the list of the lots
     */
    public record Standout(String name, String href, String says, String lots, String lotsHref) {}

    List<Question> questions() {
        return Stream.concat(
                        comparison.lots().stream().map(this::ofLots),
                        comparison.parties().stream().map(this::ofParties))
                .sorted((one, other) -> one.code().compareTo(other.code()))
                .toList();
    }

    private Question ofLots(Comparison.Lots lots) {
        Compared compared = lots.compared();
        long count = lots.values().size();
        List<Standout> standing = count == 0
                ? List.of()
                : List.of(new Standout(words.count("indicators.lots", count), lotsOf(compared), "", "", ""));
        return question(compared, standing, 0);
    }

    private Question ofParties(Compared compared) {
        IndicatorWords indicators = IndicatorWords.in(Locale.of(words.language().code()));
        List<Standout> standing = compared.standing().stream()
                .limit(MOST)
                .map(party -> new Standout(
                        names.apply(party.party()),
                        moment.at(Paths.party(party.party())),
                        indicators.says(compared, party),
                        words.say("indicators.its-lots"),
                        lotsOf(compared)))
                .toList();
        return question(compared, standing, compared.standing().size() - standing.size());
    }

    private Question question(Compared compared, List<Standout> standing, int more) {
        IndicatorWords indicators = IndicatorWords.in(Locale.of(words.language().code()));
        return new Question(
                compared.code(),
                indicators.name(compared.code()),
                limit(compared),
                standing,
                more == 0 ? "" : words.say("indicators.more", Notation.grouped(more)));
    }

    private String limit(Compared compared) {
        Limit limit = compared.limit();
        BigDecimal at = limit.at();
        String kind = words.say("indicators.compared." + compared.kind(), Notation.grouped(limit.compared()));
        if (at == null) {
            return kind;
        }
        return kind + " "
                + (at.signum() <= 0
                        ? words.say("indicators.no-limit")
                        : words.say("indicators.limit", shown(at, compared.isShare())));
    }

    /** A share in percent; a count as it is. */
    private static String shown(BigDecimal limit, boolean share) {
        BigDecimal rounded = limit.setScale(DIGITS, RoundingMode.HALF_UP);
        BigDecimal shown = share ? rounded.movePointRight(2) : rounded;
        String plain = shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
        return share ? plain + " %" : plain;
    }

    private String lotsOf(Compared compared) {
        return moment.at(Asked.ALL.with("flag", compared.code()).at("/verdicts"));
    }
}
