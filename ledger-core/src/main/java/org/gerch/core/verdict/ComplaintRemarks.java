package org.gerch.core.verdict;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.ComplaintId;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.tender.ReplyEvent.ComplaintDecided;
import org.gerch.core.tender.ReplyEvent.ComplaintFiled;
import org.gerch.core.tender.ReplyEvent.StatementFiled;
import org.jspecify.annotations.Nullable;

/** What the other side said, and what came of it. */
final class ComplaintRemarks {
    private ComplaintRemarks() {}

    static List<Long> pending(Judged judged) {
        Set<ComplaintId> decided =
                decisions(judged).map(decision -> decision.event().complaint()).collect(Collectors.toSet());
        return about(judged)
                .filter(complaint -> !decided.contains(complaint.event().complaint()))
                .map(Recorded::position)
                .toList();
    }

    /** A dismissal does not say of what: taken is a complaint of the group itself, after its bid had been rejected. */
    static List<Long> rejectionUpheld(Judged judged) {
        return decisions(judged)
                .filter(decision -> !decision.event().upheld())
                .flatMap(dismissal -> about(judged)
                        .filter(complaint -> complaint
                                .event()
                                .complaint()
                                .equals(dismissal.event().complaint()))
                        .filter(complaint -> judged.reading().groupBids().stream()
                                .anyMatch(bid -> isOverItsRejection(
                                        complaint, bid, judged.file().deadline())))
                        .flatMap(complaint -> Stream.of(complaint.position(), dismissal.position())))
                .toList();
    }

    static List<Long> rejectionOverturned(Judged judged) {
        Set<BidId> groupBids =
                judged.reading().groupBids().stream().map(BidOnFile::id).collect(Collectors.toSet());
        return decisions(judged)
                .filter(decision -> decision.event().upheld())
                .filter(decision -> decision.event().overturns().stream().anyMatch(groupBids::contains))
                .map(Recorded::position)
                .toList();
    }

    static List<Long> statements(Judged judged) {
        return judged.file()
                .asides()
                .whole()
                .all(StatementFiled.class)
                .map(Recorded::position)
                .toList();
    }

    /** The complaints about the lot or the tender as a whole. */
    static Stream<Recorded<ComplaintFiled>> about(Judged judged) {
        return judged.file()
                .asides()
                .whole()
                .all(ComplaintFiled.class)
                .filter(complaint -> judged.lot().touches(complaint.event().lots()));
    }

    private static Stream<Recorded<ComplaintDecided>> decisions(Judged judged) {
        return judged.file().asides().whole().all(ComplaintDecided.class);
    }

    private static boolean isOverItsRejection(
            Recorded<ComplaintFiled> complaint, BidOnFile bid, @Nullable Instant deadline) {
        PartyId complainant = complaint.event().complainant();
        return complainant != null
                && bid.rejection()
                        .filter(rejection -> Moments.isAfter(complaint, rejection))
                        .isPresent()
                && (complainant.equals(bid.tendererId())
                        || members(bid, deadline).contains(complainant));
    }

    private static Collection<PartyId> members(BidOnFile bid, @Nullable Instant deadline) {
        PartyFacts represented = bid.onBehalfOf(deadline);
        return Stream.concat(bid.members().stream(), Stream.ofNullable(represented))
                .map(PartyFacts::party)
                .toList();
    }
}
