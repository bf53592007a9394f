package org.gerch.verifier.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gerch.core.fund.FundCommand;
import org.gerch.core.fund.FundEvent;
import org.gerch.core.fund.FundLaw;
import org.gerch.core.fund.FundState;
import org.gerch.core.grant.BudgetedCommand;
import org.gerch.core.grant.BudgetedLaw;
import org.gerch.core.grant.GrantCommand;
import org.gerch.core.grant.GrantEvent;
import org.gerch.core.grant.GrantLaw;
import org.gerch.core.grant.GrantState;
import org.gerch.core.grant.JointDecision;
import org.gerch.core.json.Wire;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.Decision;
import org.gerch.core.kernel.LedgerCommand;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Refusal;
import org.gerch.core.party.PartyCommand;
import org.gerch.core.party.PartyEvent;
import org.gerch.core.party.PartyLaw;
import org.gerch.core.party.PartyState;
import org.gerch.core.rules.RuleBook;
import org.gerch.core.rules.RulesCommand;
import org.gerch.core.rules.RulesEvent;
import org.gerch.core.tender.Tender;
import org.gerch.core.tender.TenderCommand;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.tender.TenderState;
import org.gerch.core.wire.EventCatalogue;
import org.gerch.core.wire.EventType;

/** A ledger without a database: what the law decides becomes leaves, written as the real one writes them. */
public final class MemoryLedger {
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final List<byte[]> leaves = new ArrayList<>();
    private final Map<String, Object> states = new HashMap<>();
    private final Map<String, Long> lengths = new HashMap<>();
    private Instant now = Instant.parse("2026-01-05T01:00:00Z");
    private long commands;

    public List<byte[]> leaves() {
        return leaves;
    }

    public long size() {
        return leaves.size();
    }

    public Instant now() {
        return now;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    /** Records what becomes of a command that must not be refused. */
    public void say(Actor actor, LedgerCommand command) {
        UUID id = uuid(++commands, 1);
        Provenance by = new Provenance(actor, command.allowed(), id, id, now, null, null, false, List.of());
        switch (command) {
            case TenderCommand tender -> {
                TenderState state = state(tender.stream(), TenderState.NOTHING);
                for (Noted<TenderEvent> noted : accepted(Tender.decide(state, tender, by), by)) {
                    state = Tender.evolve(state, noted.event(), noted.by());
                    record(tender.stream(), noted.event(), noted.by(), state);
                }
            }
            case PartyCommand party -> {
                PartyState state = state(party.stream(), PartyState.UNKNOWN);
                for (Noted<PartyEvent> noted : accepted(PartyLaw.decide(state, party, by), by)) {
                    state = PartyLaw.evolve(state, noted.event());
                    record(party.stream(), noted.event(), noted.by(), state);
                }
            }
            case RulesCommand rules -> {
                RuleBook state = state(rules.stream(), RuleBook.EMPTY);
                for (Noted<RulesEvent> noted : accepted(RuleBook.decide(state, rules, by), by)) {
                    state = RuleBook.evolve(state, noted.event());
                    record(rules.stream(), noted.event(), noted.by(), state);
                }
            }
            case FundCommand fund -> {
                Decision<FundEvent> decision = FundLaw.decide(state(fund.stream(), FundState.UNKNOWN), fund, by);
                onFund(fund.stream(), accepted(decision, by));
            }
            case GrantCommand.Own grant -> {
                Decision<GrantEvent> decision = GrantLaw.decide(state(grant.stream(), GrantState.UNKNOWN), grant, by);
                onGrant(grant.stream(), accepted(decision, by));
            }
            case BudgetedCommand both -> together(both, by);
            default -> throw new IllegalArgumentException(command.commandName());
        }
    }

    private record Noted<E>(E event, Provenance by) {}

    private void together(BudgetedCommand command, Provenance by) {
        JointDecision decision = BudgetedLaw.decide(
                state(command.fundStream(), FundState.UNKNOWN),
                state(command.stream(), GrantState.UNKNOWN),
                command,
                by);
        if (!(decision instanceof JointDecision.Accepted accepted)) {
            throw new IllegalStateException(decision.toString());
        }
        onFund(command.fundStream(), noted(accepted.onFund(), accepted.contraryTo(), by));
        onGrant(command.stream(), noted(accepted.onGrant(), accepted.contraryTo(), by));
    }

    private void onFund(String stream, List<Noted<FundEvent>> events) {
        for (Noted<FundEvent> noted : events) {
            FundState state = FundLaw.evolve(state(stream, FundState.UNKNOWN), noted.event());
            record(stream, noted.event(), noted.by(), state);
        }
    }

    private void onGrant(String stream, List<Noted<GrantEvent>> events) {
        for (Noted<GrantEvent> noted : events) {
            GrantState state = GrantLaw.evolve(state(stream, GrantState.UNKNOWN), noted.event());
            record(stream, noted.event(), noted.by(), state);
        }
    }

    private static <E extends LedgerEvent> List<Noted<E>> accepted(Decision<E> decision, Provenance by) {
        return switch (decision) {
            case Decision.Accepted<E> accepted -> noted(accepted.events(), accepted.contraryTo(), by);
            case Decision.Refused<E> refused -> throw new IllegalStateException(refused.toString());
        };
    }

    private static <E> List<Noted<E>> noted(List<E> events, List<Refusal> contraryTo, Provenance by) {
        Provenance noted = by.contraryTo(contraryTo);
        return events.stream().map(event -> new Noted<>(event, noted)).toList();
    }

    @SuppressWarnings("unchecked")
    private <S> S state(String stream, S nothing) {
        return (S) states.getOrDefault(stream, nothing);
    }

    private void record(String stream, LedgerEvent event, Provenance by, Object state) {
        states.put(stream, state);
        now = now.plusNanos(1_000);
        long seq = lengths.merge(stream, 1L, Long::sum) - 1;
        leaves.add(leaf(now, event, uuid(leaves.size(), 2), by, seq, stream));
    }

    /** A leaf's bytes. */
    public static byte[] leaf(Instant at, LedgerEvent event, UUID id, Provenance by, long seq, String stream) {
        EventType type = EventCatalogue.typeOf(event.getClass());
        ByteArrayOutputStream leaf = new ByteArrayOutputStream(1024);
        leaf.writeBytes(("{\"at\":\"" + MICROSECONDS.format(at) + "\",\"data\":").getBytes(UTF_8));
        leaf.writeBytes(EventCatalogue.encode(event));
        leaf.writeBytes((",\"id\":\"" + id + "\",\"meta\":").getBytes(UTF_8));
        leaf.writeBytes(Wire.canonical(by));
        leaf.writeBytes((",\"rev\":" + type.rev() + ",\"seq\":" + seq + ",\"stream\":" + Wire.canonicalText(stream)
                        + ",\"type\":\"" + type.name() + "\",\"v\":1}")
                .getBytes(UTF_8));
        return leaf.toByteArray();
    }

    private static UUID uuid(long number, int kind) {
        return new UUID(number << 16 | 0x7000L | kind, 0x8000000000000000L | number);
    }
}
