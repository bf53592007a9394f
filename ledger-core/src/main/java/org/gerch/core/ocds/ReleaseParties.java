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

/** The parties of one release: who they are and the class facts that came with them. */
final class ReleaseParties {
    /** Kept for every party that has it, whatever rule is in force. */
    private static final String SCALE = "parties.details.scale";

    private static final Map<String, String[]> USUAL = Map.of(SCALE, steps(SCALE));

    private final String prefix;
    private final Map<String, String[]> paths;
    private final Map<String, Entry> described = new HashMap<>();
    /** By the id that the release itself gives them. */
    private final Map<String, PartyFacts> mentioned = new LinkedHashMap<>();

    ReleaseParties(OcdsRelease release, Collection<GroupRule> rules) {
        this.prefix = release.prefix();
        this.paths = pathsOf(rules);
        for (Entry party : Entry.of(release.parties(), "party")) {
            described.put(party.id(), party);
        }
    }

    private static Map<String, String[]> pathsOf(Collection<GroupRule> rules) {
        Map<String, String[]> paths = USUAL;
        for (GroupRule rule : rules) {
            if (!paths.containsKey(rule.path())) {
                paths = new TreeMap<>(paths);
                paths.put(rule.path(), steps(rule.path()));
            }
        }
        return paths;
    }

    private static String[] steps(String path) {
        return path.split("\\.");
    }

    /** The party a reference names; absent where it names none. */
    @Nullable
    PartyFacts named(Part reference) {
        String name = reference.text("name");
        String id = reference.text("id");
        String known = id == null ? name : id;
        return known == null ? null : facts(known, name);
    }

    /** The parties that the references of a list name, each once. */
    List<PartyFacts> named(List<Part> references) {
        List<PartyFacts> parties = new ArrayList<>(references.size());
        for (Part reference : references) {
            PartyFacts party = named(reference);
            if (party == null) {
                reference.unused(Unused.Kind.REFERENCE, null);
            } else if (!parties.contains(party)) {
                parties.add(party);
            }
        }
        return parties;
    }

    /** A party that the release needs and doesn't name. */
    PartyFacts unnamed(String what) {
        return facts(PartyId.UNNAMED + what, null);
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
        PartyFacts known = mentioned.get(id);
        if (known != null) {
            return known;
        }
        PartyId party = new PartyId(prefix + ":" + id);
        Entry description = described.get(id);
        PartyFacts facts = description == null
                ? new PartyFacts(party, shortened(referenceName), PartyKind.UNKNOWN, null, Map.of(), List.of())
                : described(party, description, referenceName);
        mentioned.put(id, facts);
        return facts;
    }

    /** Only what every description of it agrees on; a class in doubt is no class. */
    private PartyFacts described(PartyId party, Entry description, @Nullable String referenceName) {
        LegalFormScheme.Kind agreed = description.agreed(LegalFormScheme::of);
        LegalFormScheme.Kind kind = agreed == null ? LegalFormScheme.Kind.NOT_SAID : agreed;
        String name = description.agreed(said -> said.text("name"));
        Map<String, String> found = new HashMap<>();
        for (Map.Entry<String, String[]> path : paths.entrySet()) {
            List<String> values = description.agreed(said -> said.values(path.getValue(), 1));
            if (values != null && !values.isEmpty()) {
                found.put(path.getKey(), String.join(GroupRule.BETWEEN_VALUES, values));
            }
        }
        boolean individual = kind.kind() == PartyKind.INDIVIDUAL;
        return new PartyFacts(
                party,
                individual ? null : shortened(name == null ? referenceName : name),
                kind.kind(),
                kind.form(),
                found,
                List.of());
    }

    private static @Nullable String shortened(@Nullable String name) {
        return name == null || name.length() <= Id.LONGEST ? name : name.substring(0, Id.LONGEST - 1) + "…";
    }
}
