package org.gerch.core.opendata;

import java.util.List;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.ocds.LegalFormScheme;
import org.gerch.core.ocds.OcidPrefix;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.rules.GroupRule;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The parties of one release, each with all the roles it has had so far. */
final class PartySection {
    private static final String DETAILS = "parties.details.";
    private static final String CLASSIFICATIONS = "parties.details.classifications";

    private final Draft draft;
    private final Told told;
    private final String imported;

    /** @param tender an imported one's parties lost a prefix on the way out that they got on the way in */
    PartySection(Draft draft, Told told, TenderId tender) {
        this.draft = draft;
        this.told = told;
        this.imported = OcidPrefix.of(tender) + ":";
    }

    /** Describes a party as on record and refers to it. */
    ObjectNode described(PartyFacts facts, String... roles) {
        ObjectNode party = entry(facts.party(), facts.name(), roles);
        ObjectNode details = OcdsJson.object();
        LegalFormScheme.idOf(facts.kind(), facts.form()).ifPresent(id -> {
            ObjectNode classification = details.putArray("classifications").addObject();
            classification.put("scheme", LegalFormScheme.NAME);
            classification.put("id", id);
        });
        facts.facts().forEach((path, value) -> put(details, path, value));
        if (!details.isEmpty()) {
            party.set("details", details);
        }
        return reference(facts.party(), facts.name());
    }

    /** Refers to a party of which nothing but its id, and perhaps its name, is known here. */
    ObjectNode named(PartyId party, @Nullable String name, String... roles) {
        entry(party, name, roles);
        return reference(party, name);
    }

    private ObjectNode entry(PartyId id, @Nullable String name, String... roles) {
        ObjectNode party = draft.element("parties", idOf(id));
        OcdsJson.text(party, "name", name);
        ArrayNode all = party.putArray("roles");
        told.roles(idOf(id), List.of(roles)).forEach(all::add);
        return party;
    }

    private ObjectNode reference(PartyId party, @Nullable String name) {
        ObjectNode reference = OcdsJson.object();
        reference.put("id", idOf(party));
        OcdsJson.text(reference, "name", name);
        return reference;
    }

    private String idOf(PartyId party) {
        String id = party.value();
        return id.startsWith(imported) && id.length() > imported.length() ? id.substring(imported.length()) : id;
    }

    /** A class fact goes back to where its source had it; facts from elsewhere than details stay out. */
    private static void put(ObjectNode details, String path, String value) {
        if (!path.startsWith(DETAILS) || path.startsWith(CLASSIFICATIONS)) {
            return;
        }
        String[] steps = path.substring(DETAILS.length()).split("\\.");
        ObjectNode holder = details;
        for (int i = 0; i < steps.length - 1; i++) {
            holder = holder.get(steps[i]) instanceof ObjectNode known ? known : holder.putObject(steps[i]);
        }
        String last = steps[steps.length - 1];
        String[] values = value.split(GroupRule.BETWEEN_VALUES);
        if (values.length == 1) {
            holder.put(last, value);
        } else {
            ArrayNode list = holder.putArray(last);
            List.of(values).forEach(list::add);
        }
    }
}
