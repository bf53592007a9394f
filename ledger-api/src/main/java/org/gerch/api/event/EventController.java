package org.gerch.api.event;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gerch.api.page.Commitments;
import org.gerch.api.page.FreeText;
import org.gerch.api.page.LeafShown;
import org.gerch.api.page.Ledger;
import org.gerch.api.page.Moment;
import org.gerch.api.page.NotOnRecord;
import org.gerch.api.page.NotReadable;
import org.gerch.api.page.Pages;
import org.gerch.api.page.Visit;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Recorded;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The page of one entry. */
@RestController
class EventController {
    private final Pages pages;
    private final Ledger ledger;

    EventController(Pages pages, Ledger ledger) {
        this.pages = pages;
        this.ledger = ledger;
    }

    @GetMapping("/events/{position}")
    ResponseEntity<String> event(@PathVariable("position") String entry, Moment moment, Visit visit) {
        long asked = number(entry);
        LeafShown leaf = ledger.leaf(asked)
                .filter(recorded -> recorded.position() < moment.size())
                .orElseThrow(() -> new NotOnRecord("#" + asked));
        Optional<Recorded<LedgerEvent>> event = ledger.event(asked);
        Map<Commitment, FreeText> texts = event.map(recorded -> ledger.texts(Commitments.in(List.of(recorded))))
                .orElse(Map.of());
        return pages.show(
                EventPage.of(leaf, event, ledger.checkpoint(asked + 1), texts, moment.size() - 1, visit.notation()),
                visit,
                moment);
    }

    private static long number(String position) {
        try {
            return Long.parseLong(position);
        } catch (NumberFormatException notANumber) {
            throw new NotReadable("position", position);
        }
    }
}
