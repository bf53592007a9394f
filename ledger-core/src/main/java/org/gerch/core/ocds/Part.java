package org.gerch.core.ocds;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.kernel.Money;
import org.gerch.core.ocds.Unused.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An object of a release, read as publishers really write them; what of it can't be used is named, never guessed. */
final class Part {
    private static final int NOT_IN_LIST = -1;
    private static final int LONGEST_VALUE = 60;

    private final JsonNode json;
    private final @Nullable Part parent;
    private final String name;
    private final int index;
    private final Remarks remarks;

    private Part(JsonNode json, @Nullable Part parent, String name, int index, Remarks remarks) {
        this.json = json;
        this.parent = parent;
        this.name = name;
        this.index = index;
        this.remarks = remarks;
    }

    /** A whole release. */
    static Part root(JsonNode json, Remarks remarks) {
        return new Part(json, null, "", NOT_IN_LIST, remarks);
    }

    /** The object of that name; one without content where there is none. */
    Part part(String child) {
        JsonNode found = json.path(child);
        if (isThere(found) && !found.isObject()) {
            unused(Kind.SHAPE, child, null);
        }
        return new Part(found, this, child, NOT_IN_LIST, remarks);
    }

    /** The objects in the list of that name. */
    List<Part> parts(String child) {
        JsonNode list = json.path(child);
        if (!list.isArray()) {
            if (isThere(list)) {
                unused(Kind.SHAPE, child, null);
            }
            return List.of();
        }
        List<Part> parts = new ArrayList<>(list.size());
        for (JsonNode element : list) {
            Part part = new Part(element, this, child, parts.size(), remarks);
            parts.add(part);
        }
        parts.removeIf(part -> {
            boolean wrong = !part.json.isObject();
            if (wrong) {
                remarks.add(new Unused(Kind.SHAPE, part.path(), null));
            }
            return wrong;
        });
        return parts;
    }

    /** Its place in its list, counted from 1. */
    int number() {
        return index + 1;
    }

    boolean has(String child) {
        return isThere(json.path(child));
    }

    @Nullable
    String text(String child) {
        return Loose.text(json.path(child));
    }

    /** A code such as {@code priceOnly}, in lower case; empty where there is none. */
    String code(String child) {
        String text = text(child);
        return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    }

    /** A code that should be one of these; another is named and given all the same. */
    String code(String child, Set<String> known) {
        String code = code(child);
        if (!code.isEmpty() && !known.contains(code)) {
            unused(Kind.CODE, child, code);
        }
        return code;
    }

    @Nullable
    Instant instant(String child) {
        String text = text(child);
        Instant instant = text == null ? null : Moments.read(text.strip());
        if (instant == null && has(child) && !isBlank(child)) {
            unused(Kind.DATE, child, text);
        }
        return instant;
    }

    /** An amount with its currency; absent where either can't be used, since none is ever guessed. */
    @Nullable
    Money money(String child) {
        Part value = part(child);
        if (!value.has("amount") || value.isBlank("amount")) {
            return null;
        }
        String text = value.text("amount");
        BigDecimal amount = text == null ? null : Loose.number(text.strip());
        if (amount == null || amount.signum() < 0) {
            value.unused(Kind.AMOUNT, "amount", text);
            return null;
        }
        String currency = value.text("currency");
        String code = currency == null ? "" : currency.strip().toUpperCase(Locale.ROOT);
        try {
            return new Money(amount, code);
        } catch (Malformed wrong) {
            boolean inAmount = wrong.what().equals("amount");
            value.unused(
                    inAmount ? Kind.AMOUNT : Kind.CURRENCY,
                    inAmount ? "amount" : "currency",
                    inAmount ? text : currency);
            return null;
        }
    }

    @Nullable
    Integer count(String child) {
        String text = text(child);
        return text == null || !text.strip().matches("\\d{1,9}") ? null : Integer.valueOf(text.strip());
    }

    /** The lots it is about, each once; none means the tender as a whole. */
    List<LotId> lots() {
        Set<LotId> lots = new LinkedHashSet<>();
        JsonNode list = json.path("relatedLots");
        if (isThere(list) && !list.isArray()) {
            unused(Kind.SHAPE, "relatedLots", Loose.text(list));
        }
        for (JsonNode element : list) {
            String lot = Loose.text(element);
            if (lot == null) {
                unused(Kind.SHAPE, "relatedLots", null);
            } else {
                lots.add(new LotId(lot));
            }
        }
        return List.copyOf(lots);
    }

    /** Every value at a path below, through lists too. */
    List<String> values(String[] path, int from) {
        List<String> values = new ArrayList<>();
        collect(json, path, from, values);
        return values;
    }

    /** Whether the other says exactly the same. */
    boolean sameAs(Part other) {
        return json.equals(other.json);
    }

    /** Names something in it that can't be used. */
    void unused(Kind kind, String child, @Nullable String value) {
        String shown =
                value == null || value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
        String own = path();
        remarks.add(new Unused(kind, own.isEmpty() ? child : own + "." + child, shown));
    }

    /** Names it as something that can't be used. */
    void unused(Kind kind, @Nullable String value) {
        remarks.add(new Unused(kind, path(), value));
    }

    List<Unused> remarks() {
        return remarks.all();
    }

    private String path() {
        String before = parent == null ? "" : parent.path();
        String own = index == NOT_IN_LIST ? name : name + "[" + index + "]";
        return before.isEmpty() ? own : before + "." + own;
    }

    private boolean isBlank(String child) {
        JsonNode found = json.path(child);
        return found.isString() && found.stringValue().isBlank();
    }

    private static boolean isThere(JsonNode found) {
        return !found.isMissingNode() && !found.isNull();
    }

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
}
