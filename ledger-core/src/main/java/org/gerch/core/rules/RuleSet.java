package org.gerch.core.rules;

import java.time.Instant;
import java.util.List;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.party.PartyKind;
import org.jspecify.annotations.Nullable;

/**
 * One version of who counts as a citizen group.
 *
 * @param version its published name
 * @param scope the tenders it is for
 * @param effectiveFrom it is for tenders published then or later; absent means for all of them
 * @param groupRules for parties that a source describes in its own terms; any match makes a group
 */
public record RuleSet(
        String version, RuleScope scope, @Nullable Instant effectiveFrom, List<GroupRule> groupRules) {

    /** In force until another is adopted: a party's recorded kind decides. */
    public static final RuleSet LEGAL_FORM = new RuleSet("legal-form-1", RuleScope.ALL, null, List.of());

    public RuleSet {
        groupRules = List.copyOf(groupRules);
    }

    /** What tells it from sets of the same version in other scopes: the version, and the scope unless that is everything. */
    public String key() {
        return scope.equals(RuleScope.ALL) ? version : version + "@" + scope;
    }

    /** The class of a party by itself; a consortium's members are for the verdict to weigh. */
    public GroupClass classOf(PartyFacts party) {
        GroupClass byRule = GroupClass.UNDETERMINED;
        for (GroupRule rule : groupRules) {
            GroupClass answer = rule.classOf(party.facts());
            if (answer == GroupClass.GROUP) {
                return answer;
            }
            byRule = answer == GroupClass.OUTSIDE ? answer : byRule;
        }
        return byRule == GroupClass.UNDETERMINED ? classOf(party.kind()) : byRule;
    }

    private static GroupClass classOf(PartyKind kind) {
        return switch (kind) {
            case CITIZEN_GROUP -> GroupClass.GROUP;
            case BUSINESS, STATE_OWNED_ENTERPRISE, INDIVIDUAL -> GroupClass.OUTSIDE;
            case PROCURING_ENTITY, FUNDER, REVIEW_BODY, WITNESS_ORGANISATION -> GroupClass.OUTSIDE;
            case CONSORTIUM, UNKNOWN -> GroupClass.UNDETERMINED;
        };
    }
}
