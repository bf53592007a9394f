package org.gerch.api.machine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gerch.api.page.Notation;
import org.gerch.api.page.Pages;
import org.gerch.api.page.Visit;
import org.gerch.api.page.Words;
import org.gerch.api.query.Digests;
import org.gerch.api.security.Caller;
import org.gerch.api.wiring.StoppedStreams;
import org.gerch.api.wiring.ViewProgress;
import org.gerch.api.witness.WitnessRounds;
import org.gerch.core.view.View;
import org.gerch.core.views.Views;
import org.gerch.projections.rebuild.RebuildProgress;
import org.gerch.projections.rebuild.RebuildRunning;
import org.gerch.projections.rebuild.Rebuilds;
import org.gerch.projections.rebuild.Retry;
import org.gerch.projections.writing.DeadLetter;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The page on which anyone sees what the machine is doing. */
@RestController
class MachineController {
    private final Pages pages;
    private final ViewProgress progress;
    private final Digests digests;
    private final StoppedStreams stopped;
    private final Rebuilds rebuilds;
    private final Retry retry;
    private final WitnessRounds witnesses;
    private final Soundness soundness;

    MachineController(
            Pages pages,
            ViewProgress progress,
            Digests digests,
            StoppedStreams stopped,
            Rebuilds rebuilds,
            Retry retry,
            WitnessRounds witnesses,
            Soundness soundness) {
        this.pages = pages;
        this.progress = progress;
        this.digests = digests;
        this.stopped = stopped;
        this.rebuilds = rebuilds;
        this.retry = retry;
        this.witnesses = witnesses;
        this.soundness = soundness;
    }

    /** Starts making a view anew, or all of them, and shows the machine room again. */
    @PostMapping("/machine-room/rebuild")
    ResponseEntity<Void> rebuild(@RequestParam String view, @AuthenticationPrincipal Caller caller) {
        RebuildController.check(caller);
        List<View<?>> views = RebuildController.named(view);
        try {
            rebuilds.start(views);
        } catch (RebuildRunning running) {
            // Its progress is what the room shows next.
            return backToTheRoom();
        }
        return backToTheRoom();
    }

    /** Lets a stopped stream be folded once more, and shows the machine room again. */
    @PostMapping("/machine-room/retry")
    ResponseEntity<Void> retry(
            @RequestParam String view, @RequestParam String stream, @AuthenticationPrincipal Caller caller) {
        RebuildController.check(caller);
        retry.of(RebuildController.named(view).getFirst(), stream);
        return backToTheRoom();
    }

    private static ResponseEntity<Void> backToTheRoom() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/machine-room"))
                .build();
    }

    @GetMapping("/machine-room")
    ResponseEntity<String> machineRoom(Visit visit, HttpServletRequest request, HttpServletResponse response) {
        Words words = visit.words();
        // Views first: the log only grows meanwhile, so that none seems to be ahead of it.
        Map<String, Long> handled = progress.handled();
        long size = progress.size();
        List<MachinePage.Line> lines = new ArrayList<>();
        List<MachinePage.Stopped> streams = new ArrayList<>();
        for (View<?> view : Views.ALL) {
            List<DeadLetter> letters = stopped.of(view.name());
            letters.forEach(letter -> streams.add(MachinePage.Stopped.of(view.name(), letter, words)));
            lines.add(line(view, handled.getOrDefault(view.name(), 0L), size, letters.size(), words));
        }
        if (Views.ALL.stream()
                .flatMap(view -> rebuilds.progress(view.name()).stream())
                .anyMatch(rebuild -> !rebuild.state().isOver())) {
            // Shows the progress as it comes, without script.
            response.setHeader("Refresh", "2");
        }
        String address =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        Notation notation = visit.notation();
        List<MachinePage.WitnessLine> seen = witnesses.seen().stream()
                .map(witness -> MachinePage.WitnessLine.of(witness, notation))
                .toList();
        return pages.show(
                new MachinePage(words.say("machine.title"), lines, streams, seen, soundness.shown(notation), address),
                visit);
    }

    private MachinePage.Line line(View<?> view, long handled, long size, int stopped, Words words) {
        Digests.Digest digest = digests.of(view, handled);
        return new MachinePage.Line(
                view.name(),
                handled == 0 ? words.say("machine.none") : "#" + Notation.grouped(handled - 1),
                Notation.grouped(Math.max(0, size - handled)),
                digest.hex(),
                Notation.grouped(stopped),
                rebuilds.progress(view.name())
                        .map(rebuild -> said(rebuild, words))
                        .orElse(words.say("machine.no-rebuild")));
    }

    private static String said(RebuildProgress rebuild, Words words) {
        String said = words.say(
                "machine.rebuild." + rebuild.state().name(),
                Notation.grouped(rebuild.events()),
                Notation.grouped(rebuild.total()),
                Notation.grouped(rebuild.rate()));
        Duration left = rebuild.left();
        if (left != null && !rebuild.state().isOver()) {
            said += " " + words.say("machine.left", Notation.grouped(left.toSeconds()));
        }
        Boolean agreed = rebuild.agreed();
        return agreed == null ? said : said + " " + words.say(agreed ? "machine.agreed" : "machine.differed");
    }
}
