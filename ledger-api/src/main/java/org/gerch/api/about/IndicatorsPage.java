package org.gerch.api.about;

import java.util.List;
import java.util.Locale;
import org.gerch.api.page.Asked;
import org.gerch.api.page.Page;
import org.gerch.api.page.Section;
import org.gerch.api.page.Words;
import org.gerch.core.verdict.rule.IndicatorWords;
import org.gerch.core.verdict.rule.Indicators;
import org.gerch.core.verdict.rule.Settings;

/**
 * What each indicator means and what it does not say.
 *
 * @param question what every reader of an indicator has to know
 * @param compared who stands out where all lots are compared
 */
public record IndicatorsPage(String title, String question, List<Kind> kinds, List<Standouts.Question> compared)
        implements Page {

    /**
     * One indicator.
     *
     * @param history whether only the order of entries can raise it
     * @param href the lots that raise it
     */
    public record Kind(String code, String name, String means, String leavesOpen, boolean history, String href) {}

    static IndicatorsPage of(Standouts standouts) {
        Words words = standouts.words();
        IndicatorWords indicators = IndicatorWords.in(Locale.of(words.language().code()));
        return new IndicatorsPage(
                words.say("indicators.title"),
                indicators.question(),
                Indicators.EVERY_CODE.stream()
                        .map(code -> kind(code, indicators))
                        .toList(),
                standouts.questions());
    }

    private static Kind kind(String code, IndicatorWords words) {
        boolean history = Indicators.ALL.stream()
                .anyMatch(indicator -> indicator.code().equals(code) && indicator.needsHistory());
        return new Kind(
                code,
                words.name(code),
                words.means(code, Settings.USUAL),
                words.leavesOpen(code),
                history,
                Asked.ALL.with("flag", code).at("/verdicts"));
    }

    @Override
    public String template() {
        return "indicators";
    }

    @Override
    public Section section() {
        return Section.VERDICTS;
    }
}
