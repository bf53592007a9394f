package org.gerch.api.about;

import java.util.List;
import java.util.Locale;
import org.gerch.api.page.Asked;
import org.gerch.api.page.Page;
import org.gerch.api.page.Section;
import org.gerch.api.page.Words;
import org.gerch.core.verdict.rule.Indicator;
import org.gerch.core.verdict.rule.IndicatorWords;
import org.gerch.core.verdict.rule.Indicators;
import org.gerch.core.verdict.rule.Settings;

/**
 * What each indicator means and what it does not say.
 *
 * @param question what every reader of an indicator has to know
 */
public record IndicatorsPage(String title, String question, List<Kind> kinds) implements Page {

    /**
     * One indicator.
     *
     * @param history whether only the order of entries can raise it
     * @param href the lots that raise it
     */
    public record Kind(String code, String name, String means, String leavesOpen, boolean history, String href) {}

    static IndicatorsPage in(Words words) {
        IndicatorWords indicators = IndicatorWords.in(Locale.of(words.language().code()));
        return new IndicatorsPage(
                words.say("indicators.title"),
                indicators.question(),
                Indicators.ALL.stream()
                        .map(indicator -> kind(indicator, indicators))
                        .toList());
    }

    private static Kind kind(Indicator indicator, IndicatorWords words) {
        String code = indicator.code();
        return new Kind(
                code,
                words.name(code),
                words.means(code, Settings.USUAL),
                words.leavesOpen(code),
                indicator.needsHistory(),
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
