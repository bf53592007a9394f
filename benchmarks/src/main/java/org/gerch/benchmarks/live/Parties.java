package org.gerch.benchmarks.live;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.gerch.api.command.CommandIdentity;
import org.gerch.api.command.Dispatch;
import org.gerch.api.security.Caller;
import org.gerch.benchmarks.Load;
import org.gerch.benchmarks.Zipf;
import org.gerch.core.kernel.LedgerCommand;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.party.PartyCommand.RegisterParty;
import org.gerch.core.party.PartyCommand.RenameParty;
import org.gerch.core.party.PartyKind;
import org.gerch.store.StoredLeaf;

/** Ten thousand parties, some of which change their names far more often than others. */
final class Parties {
    private static final int PARTIES = 10_000;
    private static final Zipf CHOICE = new Zipf(PARTIES);
    /** A party must not be given the name it has. */
    private static final AtomicLong NAMES = new AtomicLong();

    private final Dispatch dispatch;
    private final CommandIdentity identity;
    private final Caller register;

    private Parties(Application application) {
        this.dispatch = application.part(Dispatch.class);
        this.identity = application.part(CommandIdentity.class);
        this.register = application.register();
    }

    /** Puts them on record. */
    static Parties registeredIn(Application application) throws Exception {
        Parties parties = new Parties(application);
        try (ExecutorService side =
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory())) {
            for (int from = 0; from < PARTIES; from += 100) {
                List<Future<?>> some = IntStream.range(from, from + 100)
                        .<Future<?>>mapToObj(party -> side.submit(() -> parties.register(party)))
                        .toList();
                for (Future<?> one : some) {
                    one.get();
                }
            }
        }
        return parties;
    }

    private void register(int party) {
        send(new RegisterParty(id(party), "Party " + party, PartyKind.BUSINESS, null, null, null), "{}");
    }

    /** A caller of the command bus. */
    Load.Request callerOfTheBus(int number) {
        SplittableRandom choice = new SplittableRandom(number);
        return () -> {
            int party = CHOICE.next(choice);
            String name = name();
            send(new RenameParty(id(party), name), body(party, name));
        };
    }

    /** Some party, chosen as callers choose. */
    int anyParty(SplittableRandom choice) {
        return CHOICE.next(choice);
    }

    /** Gives a party another name and tells the position of the event. */
    long rename(int party) {
        String name = name();
        return send(new RenameParty(id(party), name), body(party, name))
                .getFirst()
                .position();
    }

    private List<StoredLeaf> send(LedgerCommand command, String body) {
        UUID id = UuidCreator.getTimeOrderedEpochFast();
        Provenance by =
                new Provenance(register.actor(), register.roles(), id, id, Instant.now(), null, null, false, List.of());
        return dispatch.send(
                command, by, identity.bodyMac(command.commandName(), body.getBytes(StandardCharsets.UTF_8)));
    }

    /** Some change of name, as it is sent over the network. */
    static String anyBody(SplittableRandom choice) {
        return body(CHOICE.next(choice), name());
    }

    private static String body(int party, String name) {
        return "{\"party\":\"P-" + party + "\",\"name\":\"" + name + "\"}";
    }

    private static String name() {
        return "Company for footpaths and wells, no " + NAMES.incrementAndGet();
    }

    private static PartyId id(int party) {
        return new PartyId("P-" + party);
    }
}
