package org.gerch.api.machine;

import java.util.ArrayList;
import java.util.List;
import org.gerch.api.page.Html;
import org.gerch.api.page.Notation;
import org.gerch.api.page.Words;
import org.gerch.api.selfcheck.CheckReport;
import org.gerch.store.Difference;
import org.gerch.store.Halt;
import org.gerch.store.KeptSelfCheck;
import org.gerch.store.SelfChecks;
import org.springframework.stereotype.Component;

/** Tells on a page whether the ledger found its own database to be what it must be. */
@Component
class Soundness {
    private final SelfChecks checks;
    private final Halt halt;

    Soundness(SelfChecks checks, Halt halt) {
        this.checks = checks;
        this.halt = halt;
    }

    /**
     * The last self-check.
     *
     * @param warnings what is wrong, if anything is
     * @param last when it was and what it said
     * @param differences the first of them
     */
    record Shown(List<String> warnings, Html last, List<Line> differences) {}

    /** One difference: where and in which field, linked if it is an event, and what was expected and found. */
    record Line(Html where, String field, Html values) {}

    Shown shown(Notation notation) {
        Words words = notation.words();
        List<String> warnings = new ArrayList<>();
        halt.reason().ifPresent(why -> warnings.add(words.say("machine.halted")));
        return checks.newest()
                .map(newest -> shown(newest, warnings, notation))
                .orElseGet(() -> new Shown(warnings, words.html("machine.self-check-none"), List.of()));
    }

    private static Shown shown(KeptSelfCheck newest, List<String> warnings, Notation notation) {
        Html at = notation.dateTime(newest.endedAt());
        String events = Notation.grouped(newest.size());
        if (newest.differences() == 0) {
            return new Shown(warnings, notation.words().html("machine.self-check-agrees", at, events), List.of());
        }
        warnings.add(notation.words().say("machine.self-check-warns"));
        return new Shown(
                warnings,
                notation.words().html("machine.self-check-differs", at, events, Notation.grouped(newest.differences())),
                CheckReport.named(newest.report()).stream()
                        .map(difference -> line(difference, notation))
                        .toList());
    }

    private static Line line(Difference difference, Notation notation) {
        Long position = difference.position();
        return new Line(
                position == null ? Html.text(difference.where()) : notation.position(position),
                difference.field(),
                notation.words().html("machine.difference", difference.expected(), difference.found()));
    }
}
