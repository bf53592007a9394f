package org.gerch.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.Decision;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Role;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.party.PartyKind;
import org.gerch.core.rules.RulesCommand.AdoptRules;
import org.gerch.core.rules.RulesRefusal.VersionAlreadyAdopted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleBookTest {
    private static final Instant NOON = Instant.parse("2026-03-12T12:00:00Z");
    private static final RuleScope BRAZIL = new RuleScope("ocds-brtce0");
    private static final TenderId BRAZILIAN = new TenderId("ocds-brtce0-481-46378");
    private static final GroupRule SME = GroupRule.parse("parties.details.scale=sme");

    @Test
    void a_version_is_adopted_once_and_then_in_force_for_its_scope_only() {
        RuleBook book = adopted(RuleBook.EMPTY, new AdoptRules(BRAZIL, "v1", null, List.of(SME)));

        assertThat(book.inForceFor(BRAZILIAN, NOON).version()).isEqualTo("v1");
        assertThat(book.inForceFor(new TenderId("UB-2026-0041"), NOON)).isEqualTo(RuleSet.LEGAL_FORM);
        assertThat(decide(book, new AdoptRules(BRAZIL, "v1", null, List.of(SME))))
                .isEqualTo(new Decision.Accepted<>(List.of(), List.of()));
    }

    @Test
    void a_version_with_another_content_is_refused_even_to_an_import() {
        RuleBook book = adopted(RuleBook.EMPTY, new AdoptRules(BRAZIL, "v1", null, List.of(SME)));

        assertThat(decide(book, new AdoptRules(BRAZIL, "v1", null, List.of())))
                .isEqualTo(new Decision.Refused<>(new VersionAlreadyAdopted(BRAZIL, "v1")));
    }

    @Test
    void the_most_particular_scope_counts_then_the_latest_effective_date_then_the_latest_adoption() {
        RuleBook book = RuleBook.EMPTY;
        for (RuleSet rules : List.of(
                rules(BRAZIL, "old", null),
                rules(BRAZIL, "of March", NOON),
                rules(BRAZIL, "old, again", null),
                rules(RuleScope.ALL, "for all", NOON))) {
            book = adopted(book, new AdoptRules(rules.scope(), rules.version(), rules.effectiveFrom(), List.of()));
        }

        assertThat(book.inForceFor(BRAZILIAN, NOON).version()).isEqualTo("of March");
        assertThat(book.inForceFor(BRAZILIAN, NOON.minusSeconds(1)).version()).isEqualTo("old, again");
        assertThat(book.inForceFor(new TenderId("UB-1"), NOON).version()).isEqualTo("for all");
    }

    @Test
    void the_name_of_the_built_in_set_means_nothing_else_in_any_scope() {
        String builtIn = RuleSet.LEGAL_FORM.version();

        assertThat(decide(RuleBook.EMPTY, new AdoptRules(BRAZIL, builtIn, null, List.of(SME))))
                .isEqualTo(new Decision.Refused<>(new VersionAlreadyAdopted(BRAZIL, builtIn)));
        assertThat(decide(RuleBook.EMPTY, new AdoptRules(RuleScope.ALL, builtIn, null, List.of())))
                .isEqualTo(new Decision.Accepted<>(List.of(), List.of()));
    }

    @Test
    void every_set_that_covers_a_tender_and_is_effective_applies_to_it_the_one_in_force_first() {
        RuleBook book = new RuleBook(List.of(
                rules(RuleScope.ALL, "for all", null),
                rules(BRAZIL, "v1", null),
                rules(new RuleScope("UB"), "elsewhere", null),
                rules(BRAZIL, "of noon", NOON)));

        assertThat(book.applyingTo(BRAZILIAN, NOON))
                .extracting(RuleSet::version)
                .containsExactly("of noon", "legal-form-1", "for all", "v1");
        assertThat(book.applyingTo(BRAZILIAN, NOON.minusSeconds(1)))
                .extracting(RuleSet::version)
                .containsExactly("v1", "legal-form-1", "for all");
        assertThat(RuleBook.EMPTY.applyingTo(BRAZILIAN, NOON)).containsExactly(RuleSet.LEGAL_FORM);
    }

    @Test
    void sets_of_one_version_in_two_scopes_have_keys_of_their_own() {
        assertThat(rules(RuleScope.ALL, "v1", null).key()).isEqualTo("v1");
        assertThat(rules(BRAZIL, "v1", null).key()).isEqualTo("v1@ocds-brtce0");
    }

    @Test
    void a_scope_covers_whole_parts_of_an_id() {
        assertThat(new RuleScope("UB-2026").covers(new TenderId("UB-2026-0041")))
                .isTrue();
        assertThat(new RuleScope("UB-20").covers(new TenderId("UB-2026-0041"))).isFalse();
    }

    @Test
    void a_group_rule_settles_every_party_that_has_a_value_at_its_path_in_or_out() {
        RuleSet rules = new RuleSet("v1", BRAZIL, null, List.of(SME, GroupRule.parse("parties.details.form=coop,ngo")));

        assertThat(rules.classOf(party(PartyKind.UNKNOWN, Map.of("parties.details.scale", "sme"))))
                .isEqualTo(GroupClass.GROUP);
        assertThat(rules.classOf(party(PartyKind.CITIZEN_GROUP, Map.of("parties.details.scale", "large"))))
                .isEqualTo(GroupClass.OUTSIDE);
        assertThat(rules.classOf(party(
                        PartyKind.UNKNOWN, Map.of("parties.details.scale", "large", "parties.details.form", "ngo"))))
                .isEqualTo(GroupClass.GROUP);
        assertThat(rules.classOf(party(PartyKind.UNKNOWN, Map.of("parties.details.form", "ltd\ncoop"))))
                .isEqualTo(GroupClass.GROUP);
        assertThat(rules.classOf(party(PartyKind.UNKNOWN, Map.of()))).isEqualTo(GroupClass.UNDETERMINED);
        assertThat(rules.classOf(party(PartyKind.CITIZEN_GROUP, Map.of()))).isEqualTo(GroupClass.GROUP);
    }

    @ParameterizedTest
    @EnumSource(PartyKind.class)
    void without_rules_the_recorded_kind_decides(PartyKind kind) {
        GroupClass expected = switch (kind) {
            case CITIZEN_GROUP -> GroupClass.GROUP;
            case UNKNOWN, CONSORTIUM -> GroupClass.UNDETERMINED;
            case BUSINESS,
                    STATE_OWNED_ENTERPRISE,
                    INDIVIDUAL,
                    PROCURING_ENTITY,
                    FUNDER,
                    REVIEW_BODY,
                    WITNESS_ORGANISATION -> GroupClass.OUTSIDE;
        };
        assertThat(RuleSet.LEGAL_FORM.classOf(party(kind, Map.of()))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "parties",
                "sme",
                "parties.details.scale",
                "=sme",
                "parties.details.scale=",
                "a.b=c",
                "parties.x=a,,b",
                "parties..x=a",
                "parties.x y=a"
            })
    void a_group_rule_of_another_shape_is_malformed(String notation) {
        assertThatThrownBy(() -> GroupRule.parse(notation)).isInstanceOf(Malformed.class);
    }

    @Test
    void a_group_rule_is_written_as_it_is_read() {
        assertThat(GroupRule.parse("parties.details.scale=sme, micro")).hasToString("parties.details.scale=sme,micro");
    }

    private static RuleSet rules(RuleScope scope, String version, @Nullable Instant effectiveFrom) {
        return new RuleSet(version, scope, effectiveFrom, List.of());
    }

    private static PartyFacts party(PartyKind kind, Map<String, String> facts) {
        return new PartyFacts(new PartyId("p"), "P", kind, null, facts, List.of());
    }

    private static RuleBook adopted(RuleBook book, AdoptRules command) {
        return switch (decide(book, command)) {
            case Decision.Accepted<RulesEvent> accepted ->
                accepted.events().stream().reduce(book, RuleBook::evolve, (a, b) -> b);
            case Decision.Refused<RulesEvent> refused -> throw new AssertionError(refused.refusal());
        };
    }

    private static Decision<RulesEvent> decide(RuleBook book, AdoptRules command) {
        Provenance by = new Provenance(
                new Actor("Registry", null),
                Set.of(Role.REGISTRAR),
                new UUID(0, 1),
                new UUID(0, 2),
                NOON,
                null,
                null,
                false,
                List.of());
        return RuleBook.decide(book, command, by);
    }
}
