package org.gerch.api.about;

import java.util.Arrays;
import java.util.List;
import org.gerch.api.page.Asked;
import org.gerch.api.page.Html;
import org.gerch.api.page.Page;
import org.gerch.api.page.Section;
import org.gerch.api.page.Shape;
import org.gerch.api.page.Words;
import org.gerch.core.verdict.VerdictKind;

/** What each verdict means, in the order in which it is asked. */
public record MeaningPage(String title, List<Kind> kinds) implements Page {

    /**
     * One verdict.
     *
     * @param answer whether the lowest citizen-group bid was overridden: yes, no or undetermined
     */
    public record Kind(Html shape, String code, String word, String means, String answer, String href) {}

    static MeaningPage in(Words words) {
        return new MeaningPage(
                words.say("about.verdicts"),
                Arrays.stream(VerdictKind.values())
                        .map(kind -> kind(kind, words))
                        .toList());
    }

    private static Kind kind(VerdictKind kind, Words words) {
        Boolean overridden = kind.overridden();
        String answer = overridden == null ? "answer.undetermined" : overridden ? "answer.yes" : "answer.no";
        return new Kind(
                Shape.of(kind.family()).drawing(),
                kind.name(),
                words.say("headline." + kind.name()),
                words.say("kind-means." + kind.name()),
                words.say(answer),
                Asked.ALL.with("verdict", kind.name()).at("/verdicts"));
    }

    @Override
    public String template() {
        return "meaning";
    }

    @Override
    public Section section() {
        return Section.VERDICTS;
    }
}
