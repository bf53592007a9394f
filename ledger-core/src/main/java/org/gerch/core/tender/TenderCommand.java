package org.gerch.core.tender;

import static org.gerch.core.kernel.Role.EVALUATOR;
import static org.gerch.core.kernel.Role.PROCUREMENT_OFFICER;

import java.util.Set;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.LedgerCommand;
import org.gerch.core.kernel.Role;
import org.gerch.core.kernel.Sealed;
import org.gerch.core.kernel.Streams;
import org.gerch.core.kernel.TenderId;
import org.jspecify.annotations.Nullable;

/** What can be asked of a tender, grouped by the phase whose rules decide it. */
public sealed interface TenderCommand extends LedgerCommand
        permits InvitationCommand,
                BiddingCommand,
                EvaluationCommand,
                AwardCommand,
                ReplyCommand,
                ContractCommand,
                TenderCommand.CorrectTenderEntry {
    TenderId tender();

    @Override
    default String stream() {
        return Streams.name("tender", tender());
    }

    /**
     * Says that an earlier entry was wrong.
     *
     * @param seq the cited entry's place in this stream, looked up on arrival
     * @param was the value that stands at {@code field} there, as JSON, looked up on arrival; absent if none does
     * @param value the right value, as JSON
     */
    record CorrectTenderEntry(
            TenderId tender,
            long position,
            long seq,
            String field,
            @Nullable String was,
            String value,
            Sealed reason,
            Actor confirmedBy)
            implements TenderCommand {
        @Override
        public Set<Role> allowed() {
            return Set.of(PROCUREMENT_OFFICER, EVALUATOR, Role.REGISTRAR, Role.IMPORTER);
        }
    }
}
