package org.gerch.api.party;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gerch.api.page.Html;
import org.gerch.api.page.Notation;
import org.gerch.api.page.Scale;
import org.gerch.api.page.Svg;
import org.gerch.core.grant.view.GrantRow;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.party.LegalForm;
import org.gerch.core.party.PartyEvent;
import org.gerch.core.party.PartyEvent.LegalFormChanged;
import org.gerch.core.party.PartyEvent.PartyDormant;
import org.gerch.core.party.PartyEvent.PartyRegistered;
import org.gerch.core.party.PartyEvent.PartyRevived;
import org.jspecify.annotations.Nullable;

/**
 * A party's life as lanes on one scale of years: form, grants, tenders, activity. An ink line marks the page's moment.
 *
 * <p>Shapes that would lie on each other are stacked. Lives within the making of one page.
 */
final class LifeLine {
    private static final double APART = 2.5;
    private static final int MOST_YEARS_NAMED = 10;

    private final PartyStory story;
    private final Notation notation;
    private final LocalDate from;
    private final double days;

    private LifeLine(PartyStory story, Notation notation, Instant begun) {
        this.story = story;
        this.notation = notation;
        this.from = notation.day(begun).withDayOfYear(1);
        LocalDate until = notation.day(story.moment().at()).withDayOfYear(1).plusYears(1);
        this.days = until.toEpochDay() - (double) from.toEpochDay();
    }

    /** The lanes, or nothing for a party of which no date is on record. */
    static List<PartyPage.Lane> of(PartyStory story, Notation notation) {
        Stream<Instant> starts = Stream.of(
                        story.events().stream().map(Recorded::happenedAt),
                        story.lots().stream().map(lot -> lot.row().begun()),
                        story.grants().stream().map(GrantRow::appliedAt))
                .flatMap(each -> each);
        return starts.min(Instant::compareTo)
                .map(begun -> new LifeLine(story, notation, begun).lanes())
                .orElse(List.of());
    }

    private List<PartyPage.Lane> lanes() {
        List<PartyPage.Lane> lanes = new ArrayList<>();
        forms().ifPresent(drawing -> lanes.add(lane("life.form", drawing)));
        if (!story.grants().isEmpty()) {
            lanes.add(lane("life.grants", grants()));
        }
        if (!story.lots().isEmpty()) {
            lanes.add(lane("life.tenders", tenders()));
        }
        lanes.add(lane("life.activity", activity()));
        return lanes;
    }

    private PartyPage.Lane lane(String key, Html drawing) {
        return new PartyPage.Lane(notation.words().say(key), drawing);
    }

    private Optional<Html> forms() {
        List<Recorded<PartyEvent>> steps = story.events().stream()
                .filter(recorded -> formOf(recorded.event()) != null)
                .toList();
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        Svg svg = grid(28);
        for (int i = 0; i < steps.size(); i++) {
            double x = at(begins(steps.get(i)));
            double end = at(
                    i + 1 < steps.size()
                            ? begins(steps.get(i + 1))
                            : story.moment().at());
            svg.rect("box", Scale.percent(x), "2", Scale.percent(Math.max(0.5, end - x)), "24");
            if (end - x > 12) {
                String form = notation.words().say("form." + formOf(steps.get(i).event()));
                svg.text("i", Scale.percent(x + 1), "19", "start", form);
            }
        }
        return Optional.of(svg.drawn());
    }

    private static Instant begins(Recorded<PartyEvent> recorded) {
        return recorded.event() instanceof LegalFormChanged changed ? changed.effectiveFrom() : recorded.happenedAt();
    }

    private static @Nullable LegalForm formOf(PartyEvent event) {
        return event instanceof PartyRegistered registered
                ? registered.form()
                : event instanceof LegalFormChanged changed ? changed.to() : null;
    }

    /** Promised as an outline, received filled within it. */
    private Html grants() {
        Svg svg = grid(36);
        for (GrantRow grant : story.grants().reversed()) {
            Instant begins = grant.approvedAt() == null ? grant.appliedAt() : grant.approvedAt();
            double x = at(begins);
            double width = Math.max(2, at(grant.lastStepAt()) - x);
            Money promised = grant.approved();
            svg.rect("out", Scale.percent(x), "2", Scale.percent(width), "14");
            if (promised != null && promised.isPositive()) {
                double share = grant.received().amount().doubleValue()
                        / promised.amount().doubleValue();
                svg.rect("acc", Scale.percent(x), "2", Scale.percent(width * Math.clamp(share, 0, 1)), "14");
                String words =
                        notation.millions(grant.received().amount()) + " / " + notation.millions(promised.amount());
                boolean late = x > 80;
                svg.text("", Scale.percent(late ? x + width : x), "32", late ? "end" : "start", words);
            }
        }
        return svg.drawn();
    }

    private Html tenders() {
        List<double[]> placed = new ArrayList<>();
        int rows = 1;
        for (var lot : story.lots().reversed()) {
            double x = at(lot.row().begun());
            int row = 0;
            while (taken(placed, x, row)) {
                row++;
            }
            placed.add(new double[] {x, row});
            rows = Math.max(rows, row + 1);
        }
        Svg svg = grid(rows * 20 + 6);
        for (int i = 0; i < placed.size(); i++) {
            svg.shape(
                    story.lots().reversed().get(i).row().shape(),
                    Scale.percent(placed.get(i)[0]),
                    (int) placed.get(i)[1] * 20 + 4);
        }
        return svg.drawn();
    }

    private static boolean taken(List<double[]> placed, double x, int row) {
        return placed.stream().anyMatch(other -> other[1] == row && Math.abs(other[0] - x) < APART);
    }

    private Html activity() {
        Svg svg = grid(36);
        Instant since = story.events().isEmpty()
                ? story.moment().at()
                : story.events().getFirst().happenedAt();
        boolean active = true;
        for (Recorded<PartyEvent> recorded : story.events()) {
            if (recorded.event() instanceof PartyDormant dormant && active) {
                stretch(svg, since, dormant.since(), true);
                since = dormant.since();
                active = false;
            } else if (recorded.event() instanceof PartyRevived revived && !active) {
                stretch(svg, since, revived.since(), false);
                since = revived.since();
                active = true;
            }
        }
        stretch(svg, since, story.moment().at(), active);
        int first = from.getYear();
        int years = (int) Math.round(days / 365.25);
        int every = years / MOST_YEARS_NAMED + 1;
        for (int year = 0; year < years; year += every) {
            double x = (from.plusYears(year).toEpochDay() - from.toEpochDay() + 183) / days * 100;
            svg.text("", Scale.percent(x), "32", "middle", String.valueOf(first + year));
        }
        return svg.drawn();
    }

    private void stretch(Svg svg, Instant from, Instant until, boolean active) {
        svg.line(active ? "life" : "silent", Scale.percent(at(from)), "10", Scale.percent(at(until)), "10");
    }

    private Svg grid(int height) {
        Svg svg = Svg.silent(height);
        int years = (int) Math.round(days / 365.25);
        for (int year = 0; year <= years; year++) {
            String x = Scale.percent((from.plusYears(year).toEpochDay() - from.toEpochDay()) / days * 100);
            svg.line("grid", x, "0", x, "22");
        }
        String now = Scale.percent(at(story.moment().at()));
        return svg.line("now", now, "0", now, "24");
    }

    private double at(Instant instant) {
        double x = (notation.day(instant).toEpochDay() - from.toEpochDay()) / days * 100;
        return Math.clamp(x, 0, 100);
    }
}
