package org.gerch.api.verdict;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gerch.api.page.Asked;
import org.gerch.api.page.Lists;
import org.gerch.api.page.Moment;
import org.gerch.api.page.Pages;
import org.gerch.api.page.Rows;
import org.gerch.api.page.Slice;
import org.gerch.api.page.Visit;
import org.gerch.core.verdict.view.VerdictRow;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of verdicts. */
@RestController
class VerdictController {
    private final Pages pages;
    private final Rows<VerdictLine> verdicts;
    private final OtherStreams otherStreams;

    VerdictController(Pages pages, Rows<VerdictLine> verdicts, OtherStreams otherStreams) {
        this.pages = pages;
        this.verdicts = verdicts;
        this.otherStreams = otherStreams;
    }

    @GetMapping("/verdicts")
    ResponseEntity<String> verdicts(@RequestParam Map<String, String> parameters, Moment moment, Visit visit) {
        Lists list = Lists.asked(parameters, verdicts, moment);
        long size = list.moment().size();
        Asked asked = apart(list.asked(), size);
        Slice<Rows.Standing<VerdictLine>> slice =
                joined(verdicts.find(asked, Rows.Order.NEWEST, size, list.cursor(), Lists.PAGE), size);
        List<Rows.Count> kinds = verdicts.count(asked.without("verdict", "overridden"), size, Rows.By.KIND);
        List<Rows.Count> districts = verdicts.count(asked.without("district", "khoroo"), size, Rows.By.DISTRICT);
        return pages.show(
                new VerdictsPages(slice, kinds, districts, asked, list.moment(), visit.notation()).page(),
                visit,
                list.moment());
    }

    /** The same rows with what other streams say beside them. */
    private Slice<Rows.Standing<VerdictLine>> joined(Slice<Rows.Standing<VerdictLine>> slice, long size) {
        List<VerdictRow> stored = slice.rows().stream()
                .flatMap(standing -> Stream.ofNullable(standing.row().stored()))
                .toList();
        Iterator<VerdictRow> joined = otherStreams.joined(stored, size).iterator();
        List<Rows.Standing<VerdictLine>> rows = slice.rows().stream()
                .map(standing -> standing.row().stored() == null
                        ? standing
                        : new Rows.Standing<>(VerdictLine.of(joined.next()), standing.changed()))
                .toList();
        return new Slice<>(rows, slice.total(), slice.next());
    }

    /** Imported lots are never counted among the others; a ledger that holds nothing else shows them at once. */
    private Asked apart(Asked asked, long size) {
        if (asked.has("imported")) {
            return asked;
        }
        boolean nothingElse =
                verdicts.count(Asked.RECORDED_HERE, size, Rows.By.KIND).isEmpty()
                        && !verdicts.count(Asked.IMPORTED, size, Rows.By.KIND).isEmpty();
        return asked.with("imported", Boolean.toString(nothingElse));
    }
}
