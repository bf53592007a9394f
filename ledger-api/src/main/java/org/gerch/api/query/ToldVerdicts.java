package org.gerch.api.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.gerch.api.verdict.OtherStreams;
import org.gerch.core.verdict.Overlay;
import org.gerch.core.verdict.view.Links;
import org.gerch.core.verdict.view.VerdictRow;
import org.gerch.core.views.Views;
import org.gerch.projections.reading.RowKey;
import org.gerch.projections.reading.ViewQuery;
import org.gerch.projections.reading.ViewRow;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Verdicts as lists tell them, the ones asked for lately kept.
 *
 * <p>One state of a row never changes, so what is kept is never out of date: a list is still asked of the database each time, and
 * only names its rows. Most of a page's cost was to read the same rows and to tell them in two languages again. What other streams say
 * beside a verdict may change, so it is joined each time, and what is told of the two together is kept by what both rest on.
 */
@Component
class ToldVerdicts {
    /** What a row takes beside its text. */
    private static final int BESIDE_ITS_TEXT = 700;

    private final ViewQuery views;
    private final OtherStreams otherStreams;
    private final ZoneId zone;
    private final Cache<Asked, Told> kept;

    /**
     * What an item rests on.
     *
     * @param day of the moment asked for, since a sentence may say of which day it is true
     * @param beside what other streams say beside it
     */
    private record Asked(RowKey row, @Nullable LocalDate day, Map<Overlay, SortedSet<Long>> beside) {}

    private record Told(RowKey key, Links links, ItemJson item) {}

    ToldVerdicts(
            ViewQuery views,
            OtherStreams otherStreams,
            ZoneId zone,
            @Value("${gerch.query.kept-bytes:67108864}") long keptBytes) {
        this.views = views;
        this.otherStreams = otherStreams;
        this.zone = zone;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(keptBytes)
                .weigher((Asked asked, Told told) ->
                        BESIDE_ITS_TEXT + told.item().json().length)
                .build();
    }

    /**
     * The items of these rows, in their order.
     *
     * <p>A rebuild may have exchanged the table since they were named. Then each is told as it now stands, and one that no longer
     * does is left out.
     */
    List<ItemJson> of(List<RowKey> keys, Standpoint standpoint) {
        LocalDate day = standpoint.at() == null ? null : LocalDate.ofInstant(standpoint.at(), zone);
        List<Told> told = told(keys, standpoint, day);
        List<Map<Overlay, SortedSet<Long>>> beside =
                otherStreams.beside(told.stream().map(Told::links).toList(), standpoint.size());
        List<ItemJson> items = new ArrayList<>(told.size());
        for (int at = 0; at < told.size(); at++) {
            Told alone = told.get(at);
            boolean isAlone = beside.get(at).isEmpty();
            items.add(
                    (isAlone ? alone : joined(new Asked(alone.key(), day, beside.get(at)), alone, standpoint)).item());
        }
        return items;
    }

    /** The same with what is beside it, unless the row has gone meanwhile. */
    private Told joined(Asked asked, Told alone, Standpoint standpoint) {
        Told known = kept.getIfPresent(asked);
        if (known != null) {
            return known;
        }
        return views.rows(Views.VERDICTS, List.of(asked.row())).stream()
                .findFirst()
                .or(() -> views.get(Views.VERDICTS, asked.row().id(), standpoint.size()))
                .map(stored -> {
                    VerdictRow row = stored.as(VerdictRow.class).joined(asked.beside());
                    Told joined = new Told(asked.row(), alone.links(), item(row, asked.row(), standpoint));
                    kept.put(asked, joined);
                    return joined;
                })
                .orElse(alone);
    }

    private List<Told> told(List<RowKey> keys, Standpoint standpoint, @Nullable LocalDate day) {
        List<Told> told = new ArrayList<>(keys.size());
        List<RowKey> missing = new ArrayList<>();
        for (RowKey key : keys) {
            Told known = kept.getIfPresent(new Asked(key, day, Map.of()));
            if (known == null) {
                missing.add(key);
            } else {
                told.add(known);
            }
        }
        return missing.isEmpty() ? told : withMissing(keys, told, missing, standpoint, day);
    }

    private List<Told> withMissing(
            List<RowKey> keys, List<Told> told, List<RowKey> missing, Standpoint standpoint, @Nullable LocalDate day) {
        Map<RowKey, Told> found = new HashMap<>();
        told.forEach(known -> found.put(known.key(), known));
        for (ViewRow stored : views.rows(Views.VERDICTS, missing)) {
            Told fresh = fresh(stored, standpoint, day);
            found.put(fresh.key(), fresh);
        }
        return keys.stream()
                .flatMap(key -> Optional.ofNullable(found.get(key))
                        .or(() -> views.get(Views.VERDICTS, key.id(), standpoint.size())
                                .map(stored -> fresh(stored, standpoint, day)))
                        .stream())
                .toList();
    }

    private Told fresh(ViewRow stored, Standpoint standpoint, @Nullable LocalDate day) {
        RowKey key = new RowKey(stored.id(), stored.changed());
        VerdictRow row = stored.as(VerdictRow.class);
        Told fresh = new Told(key, Links.of(row), item(row, key, standpoint));
        kept.put(new Asked(key, day, Map.of()), fresh);
        return fresh;
    }

    private ItemJson item(VerdictRow row, RowKey key, Standpoint standpoint) {
        return ItemJson.of(VerdictItem.of(row, key.changed(), standpoint, zone));
    }
}
