package org.gerch.api.command;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.gerch.core.kernel.Decision;
import org.gerch.core.kernel.LedgerCommand;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Sealed;
import org.gerch.store.CommandStamp;
import org.gerch.store.ErasableRow;

/** Applies what the law decided to the aggregate at hand. */
public final class Recording {
    private Recording() {}

    public static Provenance provenance(MetaData meta) {
        return (Provenance) Objects.requireNonNull(meta.get(Dispatch.PROVENANCE), "a command without provenance");
    }

    /**
     * Makes a decision's events the aggregate's own, together with what the command seals.
     *
     * @throws CommandRefused if the law refused
     */
    public static <E extends LedgerEvent> void record(Decision<E> decision, LedgerCommand command, MetaData meta) {
        record(decision, command.sealed(), meta);
    }

    /** The same for the second stream of one append, whose sealed texts the first already carries. */
    public static <E extends LedgerEvent> void recordBeside(Decision<E> decision, MetaData meta) {
        record(decision, List.of(), meta);
    }

    private static <E extends LedgerEvent> void record(Decision<E> decision, List<Sealed> sealed, MetaData meta) {
        switch (decision) {
            case Decision.Refused<E> refused -> throw new CommandRefused(refused.refusal());
            case Decision.Accepted<E> accepted -> {
                Map<String, Object> entries = Map.of(
                        Dispatch.PROVENANCE, provenance(meta).contraryTo(accepted.contraryTo()),
                        CommandStamp.METADATA_KEY, meta.get(CommandStamp.METADATA_KEY));
                MetaData plain = MetaData.from(entries);
                // The engine writes what is sealed once for the whole append, so only its first event carries it.
                MetaData first = sealed.isEmpty() ? plain : plain.and(ErasableRow.METADATA_KEY, rows(sealed));
                for (int i = 0; i < accepted.events().size(); i++) {
                    AggregateLifecycle.apply(accepted.events().get(i), i == 0 ? first : plain);
                }
            }
        }
    }

    private static List<ErasableRow> rows(List<Sealed> sealed) {
        return sealed.stream()
                .map(one -> new ErasableRow(
                        one.commitment().bytes(),
                        one.domain().name(),
                        HexFormat.of().parseHex(one.salt()),
                        one.payload().getBytes(StandardCharsets.UTF_8)))
                .toList();
    }
}
