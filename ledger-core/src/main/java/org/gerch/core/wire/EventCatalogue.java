package org.gerch.core.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gerch.core.json.Wire;
import org.gerch.core.kernel.LedgerEvent;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.ObjectNode;

/**
 * The permanent names of all events, and their bytes.
 *
 * <p>A name is given once and stays, so it is written out in each feature's list instead of being made from the class.
 */
public final class EventCatalogue {
    private static final List<Upcaster> UPCASTERS = List.of(
            Upcaster.BID_FOR_SEVERAL_LOTS,
            Upcaster.BIDDER_ON_RECORD,
            Upcaster.RULES_OF_AWARD,
            Upcaster.ROUNDS,
            Upcaster.AMENDED_RULES,
            Upcaster.KIND_OF_GROUND,
            Upcaster.KIND_OF_LATER_GROUND,
            Upcaster.CATEGORIES,
            Upcaster.PLANNED_METHOD,
            Upcaster.DISCOUNTS,
            Upcaster.PROVEN_OF_WITHDRAWN,
            Upcaster.PROVEN_OF_RETURNED,
            Upcaster.PROVEN_OF_SUPPLIER);

    private static final Map<String, Entry> BY_NAME = new HashMap<>();
    private static final Map<Class<?>, Entry> BY_CLASS = new HashMap<>();

    private record Entry(EventType type, Class<? extends LedgerEvent> event, ObjectReader reader) {}

    static {
        Stream.of(
                        PartyNames.NAMES,
                        FundNames.NAMES,
                        ProposalNames.NAMES,
                        GrantNames.NAMES,
                        TenderNames.NAMES,
                        RulesNames.NAMES,
                        SigningNames.NAMES)
                .flatMap(names -> names.entrySet().stream())
                .forEach(EventCatalogue::add);
    }

    private EventCatalogue() {}

    private static void add(Map.Entry<String, Class<? extends LedgerEvent>> named) {
        String name = named.getKey();
        int rev = 1
                + (int) UPCASTERS.stream()
                        .filter(step -> step.name().equals(name))
                        .count();
        Entry entry = new Entry(new EventType(name, rev), named.getValue(), Wire.trusting(named.getValue()));
        if (BY_NAME.put(name, entry) != null || BY_CLASS.put(named.getValue(), entry) != null) {
            throw new IllegalStateException("named twice: " + named);
        }
    }

    /** The names of all events, sorted. */
    public static Set<String> names() {
        return new TreeSet<>(BY_NAME.keySet());
    }

    /** The class that holds the events of this name. */
    public static Class<? extends LedgerEvent> classOf(String name) {
        return named(name, 0).event();
    }

    public static EventType typeOf(Class<?> event) {
        Entry entry = BY_CLASS.get(event);
        if (entry == null) {
            throw new IllegalArgumentException(event + " has no permanent name in the catalogue");
        }
        return entry.type();
    }

    /** The event's canonical bytes: a leaf's {@code data}. */
    public static byte[] encode(LedgerEvent event) {
        return Wire.canonical(event);
    }

    /**
     * Reads an event that this or an earlier version of the program wrote.
     *
     * @throws UnknownEvent if the name or a later revision is not known here
     */
    public static LedgerEvent decode(String name, int rev, byte[] data) {
        Entry entry = named(name, rev);
        return rev == entry.type().rev()
                ? entry.reader().readValue(data)
                : decode(name, rev, (ObjectNode) Wire.mapper().readTree(data));
    }

    static LedgerEvent decode(String name, int rev, ObjectNode data) {
        Entry entry = named(name, rev);
        ObjectNode current = data;
        for (int step = rev; step < entry.type().rev(); step++) {
            current = upcaster(name, step).step().apply(current);
        }
        return Wire.mapper().treeToValue(current, entry.event());
    }

    private static Upcaster upcaster(String name, int from) {
        return UPCASTERS.stream()
                .filter(step -> step.name().equals(name) && step.from() == from)
                .findFirst()
                .orElseThrow(() -> new UnknownEvent(name, from));
    }

    private static Entry named(String name, int rev) {
        Entry entry = BY_NAME.get(name);
        if (entry == null || rev > entry.type().rev()) {
            throw new UnknownEvent(name, rev);
        }
        return entry;
    }
}
