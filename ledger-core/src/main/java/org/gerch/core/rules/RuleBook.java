package org.gerch.core.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gerch.core.kernel.Decision;
import org.gerch.core.kernel.Id;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Ruling;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.rules.RulesCommand.AdoptRules;
import org.gerch.core.rules.RulesEvent.RulesAdopted;
import org.gerch.core.rules.RulesRefusal.VersionAlreadyAdopted;
import org.jspecify.annotations.Nullable;

/**
 * Rule sets in the order of their adoption: those of one scope to decide upon, or of all scopes to judge by.
 *
 * @param adopted oldest first
 */
public record RuleBook(List<RuleSet> adopted) {
    public static final RuleBook EMPTY = new RuleBook(List.of());

    private static final Comparator<RuleSet> BY_PRECEDENCE = Comparator.<RuleSet>comparingInt(
                    rules -> rules.scope().particularity())
            .thenComparing(rules -> rules.effectiveFrom() == null ? Instant.MIN : rules.effectiveFrom());

    public RuleBook {
        adopted = List.copyOf(adopted);
    }

    /** Adopts a version once; the same again changes nothing, another content under the same name is refused. */
    public static Decision<RulesEvent> decide(RuleBook book, RulesCommand command, Provenance by) {
        return switch (command) {
            case AdoptRules adopt -> book.adopt(adopt, by);
        };
    }

    public static RuleBook evolve(RuleBook book, RulesEvent event) {
        return switch (event) {
            case RulesAdopted adoption -> {
                List<RuleSet> adopted = new ArrayList<>(book.adopted);
                adopted.add(adoption.ruleSet());
                yield new RuleBook(adopted);
            }
        };
    }

    /**
     * The rule set a tender is judged by: the most particular scope, then the latest effective date, then the latest
     * adoption.
     *
     * @param published when the tender was published; rules that took effect later are not for it
     */
    public RuleSet inForceFor(TenderId tender, @Nullable Instant published) {
        RuleSet inForce = RuleSet.LEGAL_FORM;
        for (RuleSet rules : adopted) {
            if (rules.scope().covers(tender)
                    && isEffective(rules, published)
                    && BY_PRECEDENCE.compare(rules, inForce) >= 0) {
                inForce = rules;
            }
        }
        return inForce;
    }

    /**
     * Every rule set that covers a tender and is effective for it: the one in force first, then the others in the order of
     * their adoption, the built-in one before all of them.
     *
     * @param published as for {@link #inForceFor}
     */
    public List<RuleSet> applyingTo(TenderId tender, @Nullable Instant published) {
        RuleSet inForce = inForceFor(tender, published);
        List<RuleSet> applying = new ArrayList<>(List.of(inForce));
        Stream.concat(Stream.of(RuleSet.LEGAL_FORM), adopted.stream())
                .filter(rules -> rules.scope().covers(tender) && isEffective(rules, published))
                .filter(rules -> !rules.equals(inForce))
                .forEach(applying::add);
        return List.copyOf(applying);
    }

    private static boolean isEffective(RuleSet rules, @Nullable Instant published) {
        Instant from = rules.effectiveFrom();
        return from == null || published == null || !published.isBefore(from);
    }

    private Decision<RulesEvent> adopt(AdoptRules command, Provenance by) {
        RulesAdopted adoption = new RulesAdopted(
                command.scope(),
                Id.checked("version", command.version()),
                command.effectiveFrom(),
                command.groupRules() == null ? List.of() : command.groupRules());
        // The built-in set is nobody's to redefine, whatever the scope: its name stands in verdicts everywhere.
        Optional<RuleSet> sameName = Stream.concat(Stream.of(RuleSet.LEGAL_FORM), adopted.stream())
                .filter(rules -> rules.version().equals(adoption.version()))
                .findAny();
        boolean recorded = sameName.filter(adoption.ruleSet()::equals).isPresent();
        return Ruling.on(by)
                .refuseIf(
                        sameName.isPresent() && !recorded,
                        () -> new VersionAlreadyAdopted(command.scope(), adoption.version()))
                .accept(() -> recorded ? List.of() : List.of(adoption));
    }
}
