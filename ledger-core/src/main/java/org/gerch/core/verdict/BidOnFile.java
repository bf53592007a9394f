package org.gerch.core.verdict;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.party.Bidder;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.tender.AwardRules;
import org.gerch.core.tender.BiddingEvent.BidConfirmed;
import org.gerch.core.tender.BiddingEvent.BidReturnedUnopened;
import org.gerch.core.tender.BiddingEvent.BidSubmitted;
import org.gerch.core.tender.BiddingEvent.BidWithdrawn;
import org.gerch.core.tender.Discount;
import org.gerch.core.tender.EvaluationEvent.BidFoundResponsive;
import org.gerch.core.tender.EvaluationEvent.BidOpened;
import org.gerch.core.tender.EvaluationEvent.BidPriceCorrected;
import org.gerch.core.tender.EvaluationEvent.BidRejected;
import org.gerch.core.tender.EvaluationEvent.BidScored;
import org.gerch.core.tender.EvaluationEvent.RejectionReasonRecorded;
import org.gerch.core.tender.EvaluationEvent.RoundPriceReadOut;
import org.gerch.core.tender.Ground;
import org.gerch.core.tender.GroundKind;
import org.gerch.core.tender.ReplyEvent.ComplaintDecided;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of one bid; two of one file are the same only if they are one object.
 *
 * <p>Looked up once and kept, because every question asks for the same few events.
 */
final class BidOnFile {
    private final BidId id;
    private final Recorded<BidSubmitted> submission;
    private final Chronicle events;
    private final Optional<Recorded<BidOpened>> opened;
    private final Optional<Recorded<BidWithdrawn>> withdrawn;
    private final Optional<Recorded<BidReturnedUnopened>> returned;
    private final Optional<Recorded<BidFoundResponsive>> responsive;
    private final Optional<Recorded<BidRejected>> rejection;
    private final Optional<Recorded<RoundPriceReadOut>> finalRound;
    private final List<Recorded<BidConfirmed>> confirmations;
    private final List<Discount> discounts;
    private final PartyFacts tenderer;
    private final @Nullable BidOpened content;
    private final @Nullable Money evaluated;

    BidOnFile(BidId id, Recorded<BidSubmitted> submission, Chronicle events) {
        this(id, submission, events, AwardRules.NONE);
    }

    private BidOnFile(BidId id, Recorded<BidSubmitted> submission, Chronicle events, AwardRules rules) {
        this.id = id;
        this.submission = submission;
        this.events = events;
        this.opened = events.last(BidOpened.class);
        this.withdrawn = events.last(BidWithdrawn.class);
        this.returned = events.last(BidReturnedUnopened.class);
        this.responsive = events.last(BidFoundResponsive.class);
        this.rejection = events.last(BidRejected.class).filter(this::stands);
        this.confirmations = events.events(BidConfirmed.class);
        this.content = opened.map(Recorded::event).orElse(null);
        this.tenderer = tendererOf();
        this.finalRound = rules.hasRounds() ? lastRound(Objects.requireNonNull(rules.rounds())) : Optional.empty();
        this.discounts = content == null ? List.of() : content.content().discounts();
        this.evaluated = events.last(BidPriceCorrected.class)
                .filter(correction ->
                        finalRound.filter(round -> !isLater(correction, round)).isEmpty())
                .map(correction -> correction.event().to())
                .orElse(readOut());
    }

    /** The same bid at the price of the last published round in which one was read out. */
    BidOnFile inRounds(AwardRules rules) {
        return new BidOnFile(id, submission, events, rules);
    }

    private Optional<Recorded<RoundPriceReadOut>> lastRound(int rounds) {
        return events.all(RoundPriceReadOut.class)
                .filter(read -> read.event().round() <= rounds)
                .max(Comparator.<Recorded<RoundPriceReadOut>>comparingInt(
                                read -> read.event().round())
                        .thenComparing(Chronicle.BY_HAPPENING));
    }

    /** Where the price that counts was read out, where that was in a later round. */
    Optional<Recorded<RoundPriceReadOut>> finalRound() {
        return finalRound;
    }

    BidId id() {
        return id;
    }

    Recorded<BidSubmitted> submission() {
        return submission;
    }

    Chronicle events() {
        return events;
    }

    PartyId tendererId() {
        return submission.event().tenderer();
    }

    List<LotId> lots() {
        return submission.event().lots();
    }

    Optional<Recorded<BidOpened>> opened() {
        return opened;
    }

    Optional<Recorded<BidWithdrawn>> withdrawn() {
        return withdrawn;
    }

    Optional<Recorded<BidReturnedUnopened>> returned() {
        return returned;
    }

    boolean isOpened() {
        return opened.isPresent();
    }

    boolean isWithdrawn() {
        return withdrawn.isPresent();
    }

    /** Whether nothing is told of it yet but that it arrived. */
    boolean isSealed() {
        return !isOpened() && !isWithdrawn() && returned.isEmpty();
    }

    /** Whether it arrived after the deadline; a source that gives no time for it is taken to have been in time. */
    boolean isLate(@Nullable Instant deadline) {
        Instant arrived = submission.by().judgedAt();
        return deadline != null && arrived != null && arrived.isAfter(deadline);
    }

    /** Whether it left before the deadline, so that it is as if it had never been handed in. */
    boolean leftInTime(@Nullable Instant deadline) {
        Instant left = withdrawn.map(withdrawal -> withdrawal.by().judgedAt()).orElse(null);
        return left != null && !isOpened() && deadline != null && !left.isAfter(deadline);
    }

    /** The tenderer as on record at the deadline, or when the bid arrived; unknown where no event of the stream says. */
    PartyFacts tenderer() {
        return tenderer;
    }

    List<PartyFacts> members() {
        Bidder bidder = submission.event().onRecord();
        return content != null ? content.members() : bidder == null ? List.of() : bidder.members();
    }

    /** The group it is made for: one that said so in time and, where the bid was opened, is named in it. */
    @Nullable
    PartyFacts onBehalfOf(@Nullable Instant deadline) {
        Recorded<BidConfirmed> confirmed = confirmation(deadline).orElse(null);
        return confirmed == null ? null : content == null ? confirmed.event().group() : content.onBehalfOf();
    }

    /** The word of the group it is made for, where that was given by the deadline for bids. */
    Optional<Recorded<BidConfirmed>> confirmation(@Nullable Instant deadline) {
        for (Recorded<BidConfirmed> confirmed : confirmations) {
            Instant at = confirmed.by().judgedAt();
            boolean inTime = deadline == null || at == null || !at.isAfter(deadline);
            if (inTime && mayBeFor(confirmed.event().group().party())) {
                return Optional.of(confirmed);
            }
        }
        return Optional.empty();
    }

    /** The group it names and that did not say so in time; it counts as the tenderer's then. */
    @Nullable
    PartyFacts namedInVain(@Nullable Instant deadline) {
        PartyFacts named = content == null ? null : content.onBehalfOf();
        boolean own = named != null && named.party().equals(tendererId());
        return own || confirmation(deadline).isPresent() ? null : named;
    }

    /** What a sealed bid names nobody knows. */
    private boolean mayBeFor(PartyId group) {
        PartyFacts named = content == null ? null : content.onBehalfOf();
        return content == null || (named != null && named.party().equals(group));
    }

    /** The price read out at the opening; where rounds were published, in the last of them. */
    @Nullable
    Money readOut() {
        return finalRound.map(round -> round.event().price()).orElseGet(this::readOutAtOpening);
    }

    private @Nullable Money readOutAtOpening() {
        return content == null ? null : content.content().price();
    }

    /** The price after the last arithmetic correction, else as read out. */
    @Nullable
    Money evaluated() {
        return evaluated;
    }

    /** What it offers for lots that are awarded together. */
    List<Discount> discounts() {
        return discounts;
    }

    @Nullable
    Boolean taxIncluded() {
        return content == null ? null : content.content().taxIncluded();
    }

    /** The rejection that stands: not overturned, not followed by the opposite finding. */
    Optional<Recorded<BidRejected>> rejection() {
        return rejection;
    }

    boolean isRejected() {
        return rejection().isPresent();
    }

    Optional<Recorded<BidFoundResponsive>> responsive() {
        return responsive;
    }

    /** The last score sheet on record. */
    Optional<Recorded<BidScored>> scored() {
        return events.last(BidScored.class);
    }

    /** The rejection that stands if it has a reason, else the first reason put on file for it later. */
    Optional<Verdict.StatedReason> rejectionReason() {
        return rejection()
                .filter(rejected -> rejected.event().ground().isStated())
                .map(rejected -> stated(rejected.position(), rejected.event().ground()))
                .or(() -> laterReason()
                        .map(reason -> stated(reason.position(), reason.event().ground())));
    }

    /** The first reason put on file for a rejection that stands and had none. */
    Optional<Recorded<RejectionReasonRecorded>> laterReason() {
        return rejection()
                .filter(rejected -> !rejected.event().ground().isStated())
                .flatMap(rejected -> events.all(RejectionReasonRecorded.class)
                        .filter(reason -> reason.event().ground().isStated())
                        .min(Chronicle.BY_HAPPENING));
    }

    /** Everything on file as a reason for the rejection that stands. */
    List<Ground> grounds() {
        Stream<Ground> later = events.all(RejectionReasonRecorded.class)
                .map(reason -> reason.event().ground());
        return rejection().stream()
                .flatMap(rejected -> Stream.concat(Stream.of(rejected.event().ground()), later))
                .toList();
    }

    boolean isRejectedAs(GroundKind kind) {
        return isRejected() && grounds().stream().anyMatch(ground -> ground.kind() == kind);
    }

    private static Verdict.StatedReason stated(long position, Ground ground) {
        return new Verdict.StatedReason(
                ground.article(), ground.factReliedOn() == null ? ground.document() : ground.factReliedOn(), position);
    }

    private boolean stands(Recorded<BidRejected> rejected) {
        return responsive.filter(found -> isLater(found, rejected)).isEmpty()
                && overturning().filter(decision -> isLater(decision, rejected)).isEmpty();
    }

    private Optional<Recorded<ComplaintDecided>> overturning() {
        return events.all(ComplaintDecided.class)
                .filter(decision -> decision.event().upheld())
                .max(Chronicle.BY_HAPPENING);
    }

    private PartyFacts tendererOf() {
        if (content != null) {
            return content.tenderer();
        }
        return returned.map(bid -> bid.event().tenderer())
                .or(() -> withdrawn.map(bid -> bid.event().tenderer()))
                .or(() -> Optional.ofNullable(submission.event().onRecord()).map(Bidder::tenderer))
                .orElseGet(() -> PartyFacts.unknown(tendererId()));
    }

    private static boolean isLater(Recorded<?> one, Recorded<?> other) {
        return Chronicle.BY_HAPPENING.compare(one, other) > 0;
    }
}
