package org.gerch.core.ocds;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gerch.core.kernel.Id;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.party.PartyCommand.RegisterParty;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.party.PartyKind;
import org.gerch.core.rules.GroupRule;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The parties of one release: who they are and the class facts that came with them. */
final class ReleaseParties {
    /** Kept for every party that has it, whatever rule is in force. */
    private static final String SCALE = "parties.details.scale";

    private final String prefix;
    private final Map<String, String[]> paths = new TreeMap<>();
    private final Map<String, JsonNode> described = new HashMap<>();
    private final Map<PartyId, PartyFacts> mentioned = new LinkedHashMap<>();

    ReleaseParties(OcdsRelease release, Collection<GroupRule> rules) {
        this.prefix = release.prefix();
        paths.put(SCALE, SCALE.split("\\."));
        rules.forEach(rule -> paths.put(rule.path(), rule.path().split("\\.")));
        for (JsonNode party : Loose.list(release.json().path("parties"))) {
            String id = Loose.text(party.path("id"));
            if (id != null) {
                described.putIfAbsent(id, party);
            }
        }
    }

    /** The party a reference names; absent where it names none. */
    @Nullable
    PartyFacts named(JsonNode reference) {
        String name = Loose.text(reference.path("name"));
        String id = Loose.text(reference.path("id"));
        String known = id == null ? name : id;
        return known == null ? null : facts(known, name);
    }

    /** A party that the release needs and doesn't name. */
    PartyFacts unnamed(String what) {
        return facts("unnamed-" + what, null);
    }

    /** A command for each party mentioned, in the order in which they were. */
    List<RegisterParty> registrations() {
        List<RegisterParty> commands = new ArrayList<>();
        for (PartyFacts party : mentioned.values()) {
            boolean individual = party.kind() == PartyKind.INDIVIDUAL;
            String name = party.name() == null ? party.party().value() : party.name();
            // A release names a consortium's members in its bids, not here.
            PartyKind kind = party.kind() == PartyKind.CONSORTIUM ? PartyKind.UNKNOWN : party.kind();
            commands.add(
                    new RegisterParty(party.party(), individual ? null : name, kind, party.form(), null, List.of()));
        }
        return commands;
    }

    private PartyFacts facts(String id, @Nullable String referenceName) {
        PartyId party = new PartyId(prefix + ":" + id);
        PartyFacts known = mentioned.get(party);
        if (known != null) {
            return known;
        }
        JsonNode description = described.get(id);
        PartyFacts facts = description == null
                ? new PartyFacts(party, shortened(referenceName), PartyKind.UNKNOWN, null, Map.of(), List.of())
                : described(party, description, referenceName);
        mentioned.put(party, facts);
        return facts;
    }

    private PartyFacts described(PartyId party, JsonNode description, @Nullable String referenceName) {
        LegalFormScheme.Kind kind = LegalFormScheme.of(description);
        String name = Loose.text(description.path("name"));
        Map<String, String> found = new HashMap<>();
        paths.forEach((path, steps) -> {
            List<String> values = new ArrayList<>();
            collect(description, steps, 1, values);
            if (!values.isEmpty()) {
                found.put(path, String.join(GroupRule.BETWEEN_VALUES, values));
            }
        });
        boolean individual = kind.kind() == PartyKind.INDIVIDUAL;
        return new PartyFacts(
                party,
                individual ? null : shortened(name == null ? referenceName : name),
                kind.kind(),
                kind.form(),
                found,
                List.of());
    }

    /** Every value at the path, through arrays too. */
    private static void collect(JsonNode node, String[] path, int depth, List<String> values) {
        if (node.isArray()) {
            node.forEach(element -> collect(element, path, depth, values));
        } else if (depth < path.length) {
            collect(node.path(path[depth]), path, depth + 1, values);
        } else if (node.isBoolean()) {
            values.add(node.asString());
        } else {
            String text = Loose.text(node);
            if (text != null) {
                values.add(text);
            }
        }
    }

    private static @Nullable String shortened(@Nullable String name) {
        return name == null || name.length() <= Id.LONGEST ? name : name.substring(0, Id.LONGEST - 1) + "…";
    }
}
