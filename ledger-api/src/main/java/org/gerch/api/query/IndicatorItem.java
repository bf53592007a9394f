package org.gerch.api.query;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.gerch.core.json.Wire;
import org.gerch.core.verdict.rule.Compared;
import org.gerch.core.verdict.rule.IndicatorWords;
import org.gerch.core.verdict.rule.Indicators;
import org.gerch.core.verdict.rule.PartyIndicator;
import org.gerch.core.verdict.rule.Setting;
import org.gerch.core.verdict.rule.Settings;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An indicator as the list tells it. */
final class IndicatorItem {
    private static final IndicatorWords ENGLISH = IndicatorWords.in(Locale.ENGLISH);
    private static final IndicatorWords MONGOLIAN = IndicatorWords.in(Locale.of("mn"));

    private IndicatorItem() {}

    static ObjectNode of(String code) {
        ObjectNode item = Wire.mapper().createObjectNode();
        item.put("code", code);
        told(item.putObject("name"), words -> words.name(code));
        told(item.putObject("means"), words -> words.means(code, Settings.USUAL));
        told(item.putObject("doesNotSay"), words -> words.leavesOpen(code));
        ArrayNode about = item.putArray("about");
        kinds(code).forEach(kind -> about.add(kind.name()));
        item.put("comparesAll", Indicators.COMPARING_CODES.contains(code));
        item.put(
                "onlyWithHistory",
                Indicators.ALL.stream()
                        .anyMatch(indicator -> indicator.code().equals(code) && indicator.needsHistory()));
        ArrayNode settings = item.putArray("settings");
        Arrays.stream(Setting.values())
                .filter(setting -> setting.indicator().equals(code))
                .forEach(setting -> settings.add(setting(setting)));
        ObjectNode links = item.putObject("links");
        links.put("self", "/api/v1/indicators/" + code);
        links.put("verdicts", "/api/v1/verdicts?flag=" + code);
        return item;
    }

    private static List<Compared.Kind> kinds(String code) {
        return Indicators.OF_PARTIES.stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst()
                .map(PartyIndicator::kinds)
                .orElse(List.of(Compared.Kind.LOT));
    }

    /** A value that is found by comparing, or that nobody can know for every place, is null. */
    private static ObjectNode setting(Setting setting) {
        BigDecimal value = setting.usual();
        ObjectNode item = Wire.mapper().createObjectNode();
        item.put("name", setting.name());
        item.put("property", setting.property());
        item.put("value", value == null ? null : value.toPlainString());
        item.put("foundByComparing", setting.isFoundByComparing());
        return item;
    }

    private static void told(ObjectNode languages, Function<IndicatorWords, String> word) {
        languages.put("en", word.apply(ENGLISH));
        languages.put("mn", word.apply(MONGOLIAN));
    }

    static void says(ObjectNode languages, Compared compared, Compared.Standing standing) {
        told(languages, words -> words.says(compared, standing));
    }
}
