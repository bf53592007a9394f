package org.gerch.core.ocds;

import java.util.Map;
import java.util.Optional;
import org.gerch.core.party.LegalForm;
import org.gerch.core.party.PartyKind;
import org.jspecify.annotations.Nullable;

/**
 * Our own classification of parties, under {@code parties[].details.classifications[]}.
 *
 * <p>Ids are the kinds, such as {@code business}, and for citizen groups also their legal forms, such as {@code ngo}.
 */
public final class LegalFormScheme {
    /** The scheme's name in a release. */
    public static final String NAME = "gerch-legal-form";

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("citizen-group", new Kind(PartyKind.CITIZEN_GROUP, null)),
            Map.entry("informal", new Kind(PartyKind.CITIZEN_GROUP, LegalForm.INFORMAL)),
            Map.entry("savings-group", new Kind(PartyKind.CITIZEN_GROUP, LegalForm.SAVINGS_GROUP)),
            Map.entry("cooperative", new Kind(PartyKind.CITIZEN_GROUP, LegalForm.COOPERATIVE)),
            Map.entry("ngo", new Kind(PartyKind.CITIZEN_GROUP, LegalForm.NGO)),
            Map.entry("business", new Kind(PartyKind.BUSINESS, null)),
            Map.entry("state-owned-enterprise", new Kind(PartyKind.STATE_OWNED_ENTERPRISE, null)),
            Map.entry("individual", new Kind(PartyKind.INDIVIDUAL, null)),
            Map.entry("consortium", new Kind(PartyKind.CONSORTIUM, null)));

    /** What a classification says. */
    public record Kind(PartyKind kind, @Nullable LegalForm form) {
        static final Kind NOT_SAID = new Kind(PartyKind.UNKNOWN, null);

        private boolean contradicts(Kind other) {
            return kind != PartyKind.UNKNOWN && kind != other.kind
                    || form != null && other.form != null && form != other.form;
        }
    }

    private LegalFormScheme() {}

    /** The scheme's id for a party; absent where the scheme has none, as for offices. */
    public static Optional<String> idOf(PartyKind kind, @Nullable LegalForm form) {
        Kind said = new Kind(kind, form);
        return KINDS.entrySet().stream()
                .filter(known -> known.getValue().equals(said))
                .map(Map.Entry::getKey)
                .findAny();
    }

    /** What all classifications of a party say together; nothing where one contradicts another. */
    static Kind of(Part party) {
        Part details = party.part("details");
        Kind said = Kind.NOT_SAID;
        if (!details.has("classifications")) {
            return said;
        }
        for (Part classification : details.parts("classifications")) {
            Kind known = NAME.equals(classification.text("scheme"))
                    ? KINDS.get(classification.code("id").replace('_', '-'))
                    : null;
            if (known != null && said.contradicts(known)) {
                classification.unused(Unused.Kind.CLASSIFICATION, classification.code("id"));
                return Kind.NOT_SAID;
            }
            said = known == null || known.form() == null && said.kind() == known.kind() ? said : known;
        }
        return said;
    }
}
