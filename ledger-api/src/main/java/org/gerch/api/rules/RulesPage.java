package org.gerch.api.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gerch.api.page.AsOfForm;
import org.gerch.api.page.Asked;
import org.gerch.api.page.Html;
import org.gerch.api.page.Moment;
import org.gerch.api.page.Notation;
import org.gerch.api.page.Page;
import org.gerch.api.page.Section;
import org.gerch.api.page.Words;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.rules.GroupRule;
import org.gerch.core.rules.RuleScope;
import org.gerch.core.rules.RuleSet;
import org.gerch.core.rules.RulesEvent.RulesAdopted;

/**
 * Who counts as a citizen group: every rule set in words, from when and for which tenders.
 *
 * @param sets the built-in one first, then the adopted ones in their order
 */
public record RulesPage(String title, Html kick, AsOfForm asOf, List<Set> sets) implements Page {

    /**
     * One rule set.
     *
     * @param tenders which it is for, and from when
     * @param rules one sentence each
     * @param adopted by whom, when and by which entry; for the built-in one that it is built in
     * @param verdicts the address of the verdicts under it
     */
    public record Set(String version, String tenders, List<String> rules, Html adopted, String verdicts) {}

    static RulesPage of(List<Recorded<RulesAdopted>> adoptions, Moment moment, Notation notation) {
        Words words = notation.words();
        List<Set> sets = new ArrayList<>();
        sets.add(set(RuleSet.LEGAL_FORM, Html.text(words.say("rules.built-in")), moment, notation));
        adoptions.forEach(adoption -> sets.add(set(
                adoption.event().ruleSet(),
                words.html(
                        "rules.adopted",
                        adoption.by().actor().office(),
                        notation.dateTime(adoption.happenedAt()),
                        notation.dateTime(adoption.at()),
                        notation.position(adoption.position())),
                moment,
                notation)));
        return new RulesPage(
                words.say("rules.title"),
                Html.text(notation.asOf(notation.day(moment.at())) + "."),
                new AsOfForm(notation.day(moment.at()).toString(), Map.of()),
                sets);
    }

    private static Set set(RuleSet rules, Html adopted, Moment moment, Notation notation) {
        return new Set(
                rules.version(),
                tenders(rules, notation),
                sentences(rules, notation.words()),
                adopted,
                moment.at(Asked.ALL.with("ruleSet", rules.version()).at("/verdicts")));
    }

    private static String tenders(RuleSet rules, Notation notation) {
        Words words = notation.words();
        String which = rules.scope().equals(RuleScope.ALL)
                ? words.say("rules.scope-all")
                : words.say("rules.scope", rules.scope());
        String since = rules.effectiveFrom() == null
                ? words.say("rules.from-always")
                : words.say("rules.from", notation.day(rules.effectiveFrom()));
        return which + " " + since;
    }

    private static List<String> sentences(RuleSet rules, Words words) {
        List<String> sentences = new ArrayList<>();
        for (GroupRule rule : rules.groupRules()) {
            String values =
                    rule.values().stream().map(value -> "“" + value + "”").collect(Collectors.joining(", "));
            sentences.add(words.say("rules.by-source", rule.path(), values));
        }
        if (!rules.groupRules().isEmpty()) {
            sentences.add(words.say("rules.else-kind"));
        }
        sentences.add(words.say("rules.by-kind"));
        sentences.add(words.say("rules.outside"));
        sentences.add(words.say("rules.undetermined"));
        return sentences;
    }

    @Override
    public String template() {
        return "rules";
    }

    @Override
    public Section section() {
        return Section.VERDICTS;
    }
}
