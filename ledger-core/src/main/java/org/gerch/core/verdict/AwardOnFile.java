package org.gerch.core.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gerch.core.kernel.AwardId;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.AwardEvent.AwardAnnulled;
import org.gerch.core.tender.AwardEvent.AwardDeclined;
import org.gerch.core.tender.AwardEvent.LotAwarded;
import org.gerch.core.tender.AwardEvent.NoticesSent;
import org.gerch.core.tender.ContractEvent.ContractAmended;
import org.gerch.core.tender.ContractEvent.ContractPaymentRecorded;
import org.gerch.core.tender.ContractEvent.ContractSigned;
import org.gerch.core.tender.ContractEvent.ContractTerminated;
import org.gerch.core.tender.ContractEvent.DeliveryAccepted;
import org.gerch.core.tender.ReplyEvent.ComplaintDecided;

/**
 * What is recorded of one award; two of one file are the same only if they are one object.
 *
 * <p>Looked up once and kept, because every question asks for the same few events.
 */
final class AwardOnFile {
    private final AwardId id;
    private final Recorded<LotAwarded> decision;
    private final Chronicle events;
    private final Optional<Recorded<AwardDeclined>> declined;
    private final List<Long> annulments;
    private final List<Chronicle> contracts;
    private final boolean inForce;

    /**
     * Looks up what is asked for.
     *
     * @param contracts what is recorded of each contract signed for it
     */
    AwardOnFile(AwardId id, Recorded<LotAwarded> decision, Chronicle events, List<Chronicle> contracts) {
        this.id = id;
        this.decision = decision;
        this.events = events;
        this.declined = events.last(AwardDeclined.class);
        this.contracts = List.copyOf(contracts);
        this.annulments = annulmentsAmong(events);
        this.inForce = declined.isEmpty()
                && (annulments.isEmpty() || contracts.stream().anyMatch(AwardOnFile::stands));
    }

    private static List<Long> annulmentsAmong(Chronicle events) {
        List<Long> positions = new ArrayList<>();
        for (Recorded<AwardAnnulled> annulled : events.events(AwardAnnulled.class)) {
            positions.add(annulled.position());
        }
        for (Recorded<ComplaintDecided> decided : events.events(ComplaintDecided.class)) {
            if (decided.event().upheld()) {
                positions.add(decided.position());
            }
        }
        return List.copyOf(positions);
    }

    AwardId id() {
        return id;
    }

    Recorded<LotAwarded> decision() {
        return decision;
    }

    List<LotId> lots() {
        return decision.event().lots();
    }

    Optional<Recorded<AwardDeclined>> declined() {
        return declined;
    }

    boolean isAnnulled() {
        return !annulments.isEmpty();
    }

    /** Where it was annulled. */
    List<Long> annulments() {
        return annulments;
    }

    /** Where those of its contracts were signed that stand. */
    List<Long> standingContracts() {
        return contracts.stream()
                .filter(AwardOnFile::stands)
                .flatMap(contract -> contract.all(ContractSigned.class))
                .map(Recorded::position)
                .toList();
    }

    /** The last amendment that set the price of its contract; of several contracts none speaks for the award. */
    Optional<Recorded<ContractAmended>> lastPrice() {
        return contracts.size() == 1
                ? contracts
                        .getFirst()
                        .all(ContractAmended.class)
                        .filter(amendment -> amendment.event().price() != null)
                        .max(Chronicle.BY_HAPPENING)
                : Optional.empty();
    }

    /** Neither declined nor annulled; or annulled while its contract stands. */
    boolean isInForce() {
        return inForce;
    }

    /** Why this bid and not a lower one, as the decision or the first notice that says so states it. */
    Optional<Verdict.StatedReason> reason() {
        if (decision.event().reason() != null) {
            return Optional.of(new Verdict.StatedReason(null, decision.event().reason(), decision.position()));
        }
        return laterReason()
                .map(notice -> new Verdict.StatedReason(null, notice.event().reason(), notice.position()));
    }

    /** The first notice that states a reason which the decision does not. */
    Optional<Recorded<NoticesSent>> laterReason() {
        return decision.event().reason() != null
                ? Optional.empty()
                : events.all(NoticesSent.class)
                        .filter(notice -> notice.event().reason() != null)
                        .min(Chronicle.BY_HAPPENING);
    }

    /** Whether a contract is signed and not terminated, or was paid or accepted. */
    private static boolean stands(Chronicle contract) {
        boolean signed = contract.has(ContractSigned.class) && !contract.has(ContractTerminated.class);
        return signed || contract.has(ContractPaymentRecorded.class) || contract.has(DeliveryAccepted.class);
    }
}
