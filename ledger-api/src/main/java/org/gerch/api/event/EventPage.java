package org.gerch.api.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gerch.api.page.Breaches;
import org.gerch.api.page.BrowserCheck;
import org.gerch.api.page.Checked;
import org.gerch.api.page.CheckpointShown;
import org.gerch.api.page.FreeText;
import org.gerch.api.page.Html;
import org.gerch.api.page.LeafShown;
import org.gerch.api.page.Notation;
import org.gerch.api.page.Page;
import org.gerch.api.page.Paths;
import org.gerch.api.page.Quotes;
import org.gerch.api.page.Section;
import org.gerch.api.page.Words;
import org.gerch.core.kernel.Actor;
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
 * @param links to its neighbours and its raw form, label and address
 */
public record EventPage(
        String title,
        Html heading,
        Html lede,
        List<Map.Entry<String, Html>> facts,
        List<String> breaches,
        List<Html> texts,
        Html json,
        List<Map.Entry<String, String>> links,
        Checked checked)
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
        Html about = leaf.stream().isEmpty()
                ? Html.NONE
                : words.html("event.about", Html.link(Paths.stream(leaf.stream()), Streams.id(leaf.stream())));
        Quotes quotes = new Quotes(texts, notation);
        return new EventPage(
                notation.number(leaf.position()) + ": " + leaf.type(),
                heading(leaf, notation),
                about,
                facts(leaf, event, notation),
                event.map(recorded -> Breaches.of(recorded.by().contraryTo(), notation))
                        .orElse(List.of()),
                texts.keySet().stream()
                        .flatMap(each -> quotes.of(each).stream())
                        .toList(),
                Html.fact(leaf.position(), "bytes", leaf.json()),
                links(leaf, last, words),
                Checked.of(
                        1,
                        checkpoint.orElse(null),
                        notation,
                        checkLinks(leaf, words),
                        BrowserCheck.of(leaf, notation.zone())));
    }

    private static Html heading(LeafShown leaf, Notation notation) {
        return Html.fact(leaf.position(), "number", notation.number(leaf.position()))
                .then(Html.text(": "))
                .then(Html.fact(leaf.position(), "type", leaf.type()));
    }

    private static List<Map.Entry<String, Html>> facts(
            LeafShown leaf, Optional<Recorded<LedgerEvent>> event, Notation notation) {
        Words words = notation.words();
        long at = leaf.position();
        List<Map.Entry<String, Html>> facts = new ArrayList<>();
        event.ifPresent(recorded -> {
            Actor actor = recorded.by().actor();
            facts.add(Map.entry(words.say("event.who"), Html.fact(at, "meta.actor.office", actor.office())));
            if (actor.organisation() != null) {
                Html party = Html.link(
                        Paths.party(actor.organisation()), actor.organisation().value());
                facts.add(Map.entry(words.say("event.organisation"), Html.fact(at, "meta.actor.organisation", party)));
            }
            Html happened = notation.dateTime(recorded.happenedAt());
            facts.add(Map.entry(words.say("event.happened"), Html.fact(at, "happened", happened)));
        });
        facts.add(Map.entry(words.say("event.recorded"), Html.fact(at, "at", notation.dateTime(leaf.at()))));
        event.filter(recorded -> !recorded.by().imported())
                .ifPresent(recorded -> facts.add(Map.entry(
                        words.say("event.late-by"),
                        Html.text(notation.lateness(
                                recorded.happenedAt(), recorded.happenedAt().plus(recorded.lateBy()))))));
        event.map(recorded -> recorded.by().source())
                .ifPresent(source -> facts.add(
                        Map.entry(words.say("event.source"), Html.fact(at, "meta.source.name", source.name()))));
        if (!leaf.stream().isEmpty()) {
            facts.add(Map.entry(words.say("event.stream"), mono(at, "stream", leaf.stream())));
        }
        facts.add(Map.entry(words.say("event.type"), mono(at, "type", leaf.type())));
        event.ifPresent(recorded -> facts.add(
                Map.entry(words.say("event.id"), mono(at, "id", recorded.id().toString()))));
        facts.add(Map.entry(words.say("event.hash"), mono(at, "hash", leaf.hash())));
        return facts;
    }

    private static Html mono(long position, String path, String shown) {
        return Html.element("span", "mono", Html.fact(position, path, shown));
    }

    private static List<Map.Entry<String, String>> links(LeafShown leaf, long last, Words words) {
        List<Map.Entry<String, String>> links = new ArrayList<>();
        links.add(Map.entry("JSON", "/api/v1/events/" + leaf.position()));
        if (leaf.position() > 0) {
            links.add(Map.entry(words.say("event.before"), Paths.event(leaf.position() - 1)));
        }
        if (leaf.position() < last) {
            links.add(Map.entry(words.say("event.after"), Paths.event(leaf.position() + 1)));
        }
        return links;
    }

    private static List<Map.Entry<String, String>> checkLinks(LeafShown leaf, Words words) {
        String event = "/api/v1/events/" + leaf.position();
        return List.of(
                Map.entry(words.say("checked.proof"), event + "/proof"),
                Map.entry(words.say("checked.leaf"), event + "/leaf"),
                Map.entry(words.say("checked.how"), "/about/how-to-check"));
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
