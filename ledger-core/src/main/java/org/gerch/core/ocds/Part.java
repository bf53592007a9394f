package org.gerch.core.ocds;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.gerch.core.kernel.Currencies;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.kernel.Money;
import org.gerch.core.ocds.Unused.Kind;
import org.jspecify.annotations.Nullable;

/** An object of a release, read as publishers really write them; what of it can't be used is named, never guessed. */
final class Part {
    private static final int NOT_IN_LIST = -1;
    private static final int LONGEST_VALUE = 60;

    private final JsonTape tape;
    private final int node;
    private final @Nullable Part parent;
    private final String name;
    private final int index;
    private final Remarks remarks;

    private Part(JsonTape tape, int node, @Nullable Part parent, String name, int index, Remarks remarks) {
        this.tape = tape;
        this.node = node;
        this.parent = parent;
        this.name = name;
        this.index = index;
        this.remarks = remarks;
    }

    /** A whole release, which is an object of the text. */
    static Part root(JsonTape tape, int node, Remarks remarks) {
        return new Part(tape, node, null, "", NOT_IN_LIST, remarks);
    }

    /** The object of that name; one without content where there is none. */
    Part part(String child) {
        int found = member(child);
        if (isThere(found) && !tape.is(JsonTape.Kind.OBJECT, found)) {
            unused(Kind.SHAPE, child, null);
        }
        return new Part(tape, found, this, child, NOT_IN_LIST, remarks);
    }

    /** The objects in the list of that name. */
    List<Part> parts(String child) {
        int list = list(child);
        if (list == JsonTape.NONE) {
            return List.of();
        }
        List<Part> parts = new ArrayList<>();
        int place = 0;
        for (int element = JsonTape.firstIn(list); element < tape.after(list); element = tape.after(element)) {
            Part part = new Part(tape, element, this, child, place++, remarks);
            if (tape.is(JsonTape.Kind.OBJECT, element)) {
                parts.add(part);
            } else {
                part.unused(Kind.SHAPE, null);
            }
        }
        return parts;
    }

    /**
     * Insists on a list, where there is anything of that name: without what stands in it any answer would be a guess.
     *
     * @throws Unusable if it is something else
     */
    void insistOnList(String child) {
        int found = member(child);
        if (isThere(found) && !tape.is(JsonTape.Kind.ARRAY, found)) {
            throw new Unusable(Said.of("rejected.no-list", path(child)));
        }
    }

    /** Its place in its list, counted from 1. */
    int number() {
        return index + 1;
    }

    /** Its number on the tape. */
    int node() {
        return node;
    }

    boolean has(String child) {
        return isThere(member(child));
    }

    @Nullable
    String text(String child) {
        return Loose.text(tape.text(member(child)));
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
        return instant(child, Moments::read);
    }

    /** The same of what lasts until then, such as the time for bids. */
    @Nullable
    Instant end(String child) {
        return instant(child, Moments::readEnd);
    }

    private @Nullable Instant instant(String child, Function<String, @Nullable Instant> reading) {
        String text = text(child);
        Instant instant = text == null ? null : reading.apply(text.strip());
        if (instant == null && has(child) && !isBlank(child)) {
            unused(Kind.DATE, child, text);
        }
        return instant;
    }

    /** An amount with its currency; absent where either can't be used, since none is ever guessed. */
    @Nullable
    Money money(String child) {
        Part value = part(child);
        int found = value.member("amount");
        String written = tape.text(found);
        if (!isThere(found) || (written != null && written.isBlank())) {
            return null;
        }
        String text = Loose.text(written);
        BigDecimal amount = text == null ? null : Loose.number(text.strip());
        if (amount == null || amount.signum() < 0) {
            value.unused(Kind.AMOUNT, "amount", text);
            return null;
        }
        String currency = value.text("currency");
        String code = currency == null ? "" : currency.strip().toUpperCase(Locale.ROOT);
        if (!Currencies.isKnown(code)) {
            value.unused(Kind.CURRENCY, "currency", currency);
            return null;
        }
        try {
            return new Money(amount, code);
        } catch (Malformed tooManyDigits) {
            value.unused(Kind.AMOUNT, "amount", text);
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
        int list = list("relatedLots");
        if (list == JsonTape.NONE) {
            return List.of();
        }
        Set<LotId> lots = new LinkedHashSet<>();
        for (int element = JsonTape.firstIn(list); element < tape.after(list); element = tape.after(element)) {
            String lot = Loose.text(tape.text(element));
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
        collect(node, path, from, values);
        return values;
    }

    /** Whether the other says exactly the same. */
    boolean sameAs(Part other) {
        return tape.isSame(node, other.tape, other.node);
    }

    /** Names something in it that can't be used. */
    void unused(Kind kind, String child, @Nullable String value) {
        String shown =
                value == null || value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
        remarks.add(new Unused(kind, path(child), shown));
    }

    /** Names it as something that can't be used. */
    void unused(Kind kind, @Nullable String value) {
        remarks.add(new Unused(kind, path(), value));
    }

    List<Unused> remarks() {
        return remarks.all();
    }

    private String path(String child) {
        String own = path();
        return own.isEmpty() ? child : own + "." + child;
    }

    private String path() {
        String before = parent == null ? "" : parent.path();
        String own = index == NOT_IN_LIST ? name : name + "[" + index + "]";
        return before.isEmpty() ? own : before + "." + own;
    }

    /** The list of that name; something else there is named. */
    private int list(String child) {
        int found = member(child);
        if (tape.is(JsonTape.Kind.ARRAY, found)) {
            return found;
        }
        if (isThere(found)) {
            unused(Kind.SHAPE, child, null);
        }
        return JsonTape.NONE;
    }

    /** Other readers may take the other of two values: what is read here is not what everybody reads. */
    private int member(String child) {
        int found = tape.member(node, child);
        if (found == JsonTape.SEVERAL) {
            throw new Unusable(Said.of("rejected.twice", path(child)));
        }
        return found;
    }

    private boolean isBlank(String child) {
        String text = tape.text(member(child));
        return text != null && text.isBlank();
    }

    private boolean isThere(int found) {
        return found != JsonTape.NONE && !tape.is(JsonTape.Kind.NULL, found);
    }

    private void collect(int from, String[] path, int depth, List<String> values) {
        if (tape.is(JsonTape.Kind.ARRAY, from)) {
            for (int element = JsonTape.firstIn(from); element < tape.after(from); element = tape.after(element)) {
                collect(element, path, depth, values);
            }
        } else if (depth < path.length) {
            int found = tape.member(from, path[depth]);
            if (found >= 0) {
                collect(found, path, depth + 1, values);
            }
        } else if (tape.is(JsonTape.Kind.TRUE, from) || tape.is(JsonTape.Kind.FALSE, from)) {
            values.add(Boolean.toString(tape.is(JsonTape.Kind.TRUE, from)));
        } else {
            String text = Loose.text(tape.text(from));
            if (text != null) {
                values.add(text);
            }
        }
    }
}
