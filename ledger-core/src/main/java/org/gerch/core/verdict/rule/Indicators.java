package org.gerch.core.verdict.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.AwardEvent;
import org.gerch.core.tender.BiddingEvent;
import org.gerch.core.tender.ContractEvent;
import org.gerch.core.tender.EvaluationEvent;
import org.gerch.core.tender.InvitationEvent;
import org.gerch.core.tender.ReplyEvent;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.verdict.CaseFile;
import org.gerch.core.verdict.LotFacts;

/** The lists of all indicators. */
public final class Indicators {
    /** Those asked of one lot, in the order of their codes. */
    public static final List<Indicator> ALL = List.of(
            new CriteriaChangedAfterOpening(),
            new ReasonAddedLater(),
            new DeadlineMovedAfterBid(),
            new RejectionReversed(),
            new BackDatedEntry(),
            new ShortPeriod(),
            new DocumentsDearer(),
            new DirectAgainstPlan(),
            new OpenedSoon(),
            new LongEvaluation(),
            new SingleBid(),
            new ComplaintOnFile(),
            new NarrowMargin(),
            new IdenticalPrices(),
            new LateBidChosen(),
            new AllOthersRejected(),
            new LowestRejected(),
            new ThinGround(),
            new DirectThenRaised(),
            new WideMargin(),
            new AwardUnlikeContract(),
            new SlowSignature(),
            new QuickDecision(),
            new SlowDecision(),
            new ContractChanged(),
            new WorkReduced(),
            new WorkAdded(),
            new PaidAboveContract(),
            new PriceRaised());

    /** In the same order. */
    public static final Set<String> CODES = Collections.unmodifiableSet(
            new LinkedHashSet<>(ALL.stream().map(Indicator::code).toList()));

    /** Those that only all tenders together answer for a lot, unless a limit is set. */
    public static final List<LotComparison> OF_LOTS_AMONG_ALL = List.of(new NarrowMargin(), new WideMargin());

    /** Those about a tenderer or a buyer, in the order of their codes. */
    public static final List<PartyIndicator> OF_PARTIES =
            List.of(new ManyUnsuccessfulBids(), new ManyRejectedBids(), new ManyCategories());

    /** Of those that only all lots together answer, unless a limit is set. */
    public static final Set<String> COMPARING_CODES = Stream.concat(
                    OF_LOTS_AMONG_ALL.stream().map(Indicator::code),
                    OF_PARTIES.stream().map(PartyIndicator::code))
            .collect(Collectors.toUnmodifiableSet());

    /** Of all of them, those of parties too, in their order. */
    public static final Set<String> EVERY_CODE = Collections.unmodifiableSet(new LinkedHashSet<>(
            Stream.concat(ALL.stream().map(Indicator::code), OF_PARTIES.stream().map(PartyIndicator::code))
                    .sorted()
                    .toList()));

    private Indicators() {}

    /** What each lot of a tender raises, in the order in which the tender names them. */
    public static List<List<Flag>> on(CaseFile file, Settings settings) {
        List<List<Flag>> flags = new ArrayList<>();
        for (LotFacts lot : LotFacts.of(file)) {
            flags.add(on(lot, settings));
        }
        return flags;
    }

    /** What a lot raises, in the order of the codes. */
    public static List<Flag> on(LotFacts lot, Settings settings) {
        List<Flag> flags = new ArrayList<>();
        for (Indicator indicator : ALL) {
            if (lot.types().holdsAny(indicator.needs())) {
                Optional<Flag> flag = indicator.on(lot, settings);
                flag.ifPresent(flags::add);
            }
        }
        return List.copyOf(flags);
    }

    /** Whether an event can change what a lot raises; many entries can't, and then nothing need be asked anew. */
    public static boolean bears(Recorded<TenderEvent> recorded) {
        // Any entry may come long after the fact.
        boolean claimsAnotherDay =
                recorded.by().occurredAt() != null && !recorded.by().imported();
        return claimsAnotherDay
                || switch (recorded.event()) {
                    case InvitationEvent.QuestionAsked e -> false;
                    case InvitationEvent.QuestionAnswered e -> false;
                    case EvaluationEvent.ClarificationAsked e -> false;
                    case EvaluationEvent.ClarificationGiven e -> false;
                    case BiddingEvent.BidConfirmed e -> false;
                    case AwardEvent.NoticesSent e -> false;
                    case ReplyEvent.StatementFiled e -> false;
                    case ContractEvent.ContractCompleted e -> false;
                    case InvitationEvent.TenderPlanned e -> true;
                    case InvitationEvent.TenderPublished e -> true;
                    case InvitationEvent.TenderAmended e -> true;
                    case InvitationEvent.TenderCancelled e -> true;
                    case TenderEvent.TenderEntryCorrected e -> true;
                    case InvitationEvent.DocumentsPriced e -> true;
                    case BiddingEvent.BidSubmitted e -> true;
                    case BiddingEvent.BidWithdrawn e -> true;
                    case BiddingEvent.BidReturnedUnopened e -> true;
                    case EvaluationEvent.BidOpened e -> true;
                    case EvaluationEvent.BidPriceCorrected e -> true;
                    case EvaluationEvent.RoundPriceReadOut e -> true;
                    case EvaluationEvent.BidRejected e -> true;
                    case EvaluationEvent.RejectionReasonRecorded e -> true;
                    case EvaluationEvent.BidFoundResponsive e -> true;
                    case EvaluationEvent.BidScored e -> true;
                    case AwardEvent.LotAwarded e -> true;
                    case AwardEvent.AwardDeclined e -> true;
                    case AwardEvent.AwardAnnulled e -> true;
                    case ReplyEvent.ComplaintFiled e -> true;
                    case ReplyEvent.ComplaintDecided e -> true;
                    case ContractEvent.ContractSigned e -> true;
                    case ContractEvent.ContractAmended e -> true;
                    case ContractEvent.ContractPaymentRecorded e -> true;
                    // Of an annulled award it is asked whether its contract stands.
                    case ContractEvent.DeliveryAccepted e -> true;
                    case ContractEvent.DeliveryDisputed e -> false;
                    case ContractEvent.ContractTerminated e -> true;
                };
    }
}
