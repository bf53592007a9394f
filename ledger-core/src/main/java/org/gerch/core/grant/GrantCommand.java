package org.gerch.core.grant;

import static org.gerch.core.kernel.Role.FUND_OFFICER;
import static org.gerch.core.kernel.Role.GRANTEE;
import static org.gerch.core.kernel.Role.IMPORTER;
import static org.gerch.core.kernel.Role.REGISTRAR;
import static org.gerch.core.kernel.Role.TREASURER;

import java.util.Set;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.GrantId;
import org.gerch.core.kernel.LedgerCommand;
import org.gerch.core.kernel.Role;
import org.gerch.core.kernel.Sealed;
import org.gerch.core.kernel.Streams;
import org.jspecify.annotations.Nullable;

/** What can be asked of a grant. */
public sealed interface GrantCommand extends LedgerCommand permits GrantCommand.Own, BudgetedCommand {
    GrantId grant();

    @Override
    default String stream() {
        return Streams.name("grant", grant());
    }

    /** A command that one grant's history decides alone. */
    sealed interface Own extends GrantCommand permits ApplicationCommand, MoneyCommand, CorrectGrantEntry {}

    /**
     * Says that an earlier entry was wrong.
     *
     * @param seq the cited entry's place in this stream, looked up on arrival
     * @param was the value that stands at {@code field} there, as JSON, looked up on arrival; absent if none does
     * @param value the right value, as JSON
     */
    record CorrectGrantEntry(
            GrantId grant,
            long position,
            long seq,
            String field,
            @Nullable String was,
            String value,
            Sealed reason,
            Actor confirmedBy)
            implements Own {
        @Override
        public Set<Role> allowed() {
            return Set.of(GRANTEE, FUND_OFFICER, TREASURER, REGISTRAR, IMPORTER);
        }
    }
}
