package org.gerch.core.tender;

import org.gerch.core.kernel.Decision;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.tender.TenderCommand.CorrectTenderEntry;
import org.gerch.core.tender.TenderEvent.TenderEntryCorrected;

/**
 * The law of the tender: two pure functions.
 *
 * <p>Neither reads a clock, draws a random number or performs I/O; the same arguments give the same answer on every
 * machine and in every year. The rules themselves stand in one class per phase, such as {@link BiddingLaw}.
 */
public final class Tender {
    private Tender() {}

    /**
     * What becomes of a command.
     *
     * @param state the fold of all the tender's events
     * @param by who asks, when and on what authority; whether an office may ask at all is not decided here
     */
    public static Decision<TenderEvent> decide(TenderState state, TenderCommand command, Provenance by) {
        return switch (command) {
            case InvitationCommand invite -> InvitationLaw.decide(state, invite, by);
            case BiddingCommand bid -> Rulings.published(state, bid, tender -> BiddingLaw.decide(tender, bid, by));
            case EvaluationCommand evaluate ->
                Rulings.published(state, evaluate, tender -> EvaluationLaw.decide(tender, evaluate, by));
            case AwardCommand award -> Rulings.published(state, award, tender -> AwardLaw.decide(tender, award, by));
            case ContractCommand contract ->
                Rulings.published(state, contract, tender -> ContractLaw.decide(tender, contract, by));
            case ReplyCommand reply -> Rulings.published(state, reply, tender -> ReplyLaw.decide(tender, reply, by));
            case CorrectTenderEntry correct -> CorrectionLaw.decide(state, correct, by);
        };
    }

    /**
     * The state after one more event.
     *
     * @param by the event's provenance: lateness is judged by when a bid arrived, which stands there
     */
    public static TenderState evolve(TenderState state, TenderEvent event, Provenance by) {
        History longer = state.history().plus(event, by);
        TenderState after =
                event instanceof TenderEntryCorrected ? refolded(longer) : Evolution.after(state, event, by);
        return after.with(longer);
    }

    /** A correction changes the past, so all that followed from it is worked out again. */
    private static TenderState refolded(History history) {
        Corrections corrections = Corrections.among(history);
        TenderState state = TenderState.NOTHING;
        long seq = 0;
        for (History.Entry entry : history.entries()) {
            state = Evolution.after(state, corrections.applied(seq++, entry.event()), entry.by());
        }
        return state;
    }
}
