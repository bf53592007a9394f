package org.gerch.api.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gerch.api.page.Breaches;
import org.gerch.api.page.CheckpointShown;
import org.gerch.api.page.FreeText;
import org.gerch.api.page.Html;
import org.gerch.api.page.LeafShown;
import org.gerch.api.page.Notation;
import org.gerch.api.page.Page;
import org.gerch.api.page.Paths;
import org.gerch.api.page.Quotes;
import org.gerch.api.page.Section;
import org.gerch.api.page.Witnessed;
import org.gerch.api.page.Words;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Streams;

/**
 * One entry of the log.
 *
 * @param facts label and value, in the order in which a reader asks
 * @param texts what it commits to, or where it stood
 * @param json its exact bytes
 * @param links label and address
 */
public record EventPage(
        String title,
        Html lede,
        List<Map.Entry<String, Html>> facts,
        List<String> breaches,
        List<Html> texts,
        String json,
        List<Map.Entry<String, String>> links)
        implements Page {

    /**
     * Makes the page of a leaf.
     *
     * @param event what it says, where this version of the program can read it
     * @param checkpoint that covers it, if one does already
     * @param last the newest position, after which there is no next page
     */
    static EventPage of(
            LeafShown leaf,
            Optional<Recorded<LedgerEvent>> event,
            Optional<CheckpointShown> checkpoint,
            Map<Commitment, FreeText> texts,
            long last,
            Notation notation) {
        Words words = notation.words();
        String title = notation.number(leaf.position()) + ": " + leaf.type();
        Html about = leaf.stream().isEmpty()
                ? Html.NONE
                : words.html("event.about", Html.link(Paths.stream(leaf.stream()), Streams.id(leaf.stream())));
        Quotes quotes = new Quotes(texts, notation);
        return new EventPage(
                title,
                about,
                facts(leaf, event, checkpoint, notation),
                event.map(recorded -> Breaches.of(recorded.by().contraryTo(), notation))
                        .orElse(List.of()),
                texts.keySet().stream()
                        .flatMap(each -> quotes.of(each).stream())
                        .toList(),
                leaf.json(),
                links(leaf, last, words));
    }

    private static List<Map.Entry<String, Html>> facts(
            LeafShown leaf,
            Optional<Recorded<LedgerEvent>> event,
            Optional<CheckpointShown> checkpoint,
            Notation notation) {
        Words words = notation.words();
        List<Map.Entry<String, Html>> facts = new ArrayList<>();
        event.ifPresent(recorded -> {
            facts.add(Map.entry(
                    words.say("event.who"), Html.text(recorded.by().actor().office())));
            if (recorded.by().actor().organisation() != null) {
                facts.add(Map.entry(
                        words.say("event.organisation"),
                        Html.link(
                                Paths.party(recorded.by().actor().organisation()),
                                recorded.by().actor().organisation().value())));
            }
            facts.add(Map.entry(words.say("event.happened"), notation.dateTime(recorded.happenedAt())));
        });
        facts.add(Map.entry(words.say("event.recorded"), notation.dateTime(leaf.at())));
        event.map(recorded -> recorded.by().source())
                .ifPresent(source -> facts.add(Map.entry(words.say("event.source"), Html.text(source.name()))));
        facts.add(Map.entry(words.say("event.type"), Html.element("span", "mono", Html.text(leaf.type()))));
        facts.add(Map.entry(words.say("event.hash"), Html.element("span", "mono", Html.text(leaf.hash()))));
        checkpoint
                .map(covering -> Witnessed.by(covering.witnesses(), notation).sentence())
                .ifPresent(sentence -> facts.add(Map.entry(words.say("event.witnesses"), sentence)));
        return facts;
    }

    private static List<Map.Entry<String, String>> links(LeafShown leaf, long last, Words words) {
        List<Map.Entry<String, String>> links = new ArrayList<>();
        links.add(Map.entry(words.say("checked.proof"), "/api/v1/events/" + leaf.position() + "/proof"));
        links.add(Map.entry("JSON", "/api/v1/events/" + leaf.position()));
        if (leaf.position() > 0) {
            links.add(Map.entry(words.say("event.before"), Paths.event(leaf.position() - 1)));
        }
        if (leaf.position() < last) {
            links.add(Map.entry(words.say("event.after"), Paths.event(leaf.position() + 1)));
        }
        links.add(Map.entry(words.say("checked.how"), "/about/how-to-check"));
        return links;
    }

    @Override
    public String template() {
        return "event";
    }

    @Override
    public Section section() {
        return Section.NONE;
    }
}
