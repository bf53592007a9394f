package org.gerch.verifier.indicators;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.tender.Method;
import org.gerch.core.verdict.rule.Indicators;
import org.gerch.core.verdict.rule.Setting;
import org.gerch.core.verdict.rule.Settings;
import org.gerch.verifier.indicators.IndicatorChoice.Procedures;
import org.gerch.verifier.indicators.IniFile.Property;
import org.jspecify.annotations.Nullable;

/**
 * Reads which indicators are asked, and how, from a settings file of Cardinal.
 *
 * <p>As there, an indicator is asked if its section is there. Indicators that Cardinal has not have sections of the same kind, and the
 * sections of Cardinal's other commands are passed over.
 */
public final class SettingsFile {
    private static final Set<String> OF_OTHER_COMMANDS =
            Set.of("output", "defaults", "redactions", "corrections", "modifications", "codelists");

    private static final String CURRENCY = "currency";
    private static final String COMPARED = "price_comparison_procurement_methods";
    private static final String NOT_COMPARED = "no_price_comparison_procurement_methods";
    private static final String DETAILS = "procurement_method_details";
    private static final String METHODS = "procurement_methods";
    private static final String DAYS_BY_DETAILS = "R003." + DETAILS;
    private static final Set<String> BY_METHOD = Set.of("R003", "R018");

    private final IniFile file;

    private SettingsFile(IniFile file) {
        this.file = file;
    }

    /**
     * Reads a file.
     *
     * @throws Malformed if something in it is unknown or can't be; names the line
     */
    public static IndicatorChoice read(Path path) throws IOException {
        try {
            return new SettingsFile(IniFile.of(Files.readAllLines(path))).choice();
        } catch (CharacterCodingException notText) {
            throw new Malformed("the file", "is no text in UTF-8");
        }
    }

    private IndicatorChoice choice() {
        Set<String> codes = new LinkedHashSet<>();
        for (String section : file.sections().keySet()) {
            if (Indicators.EVERY_CODE.contains(section)) {
                codes.add(section);
            } else if (!isKnown(section)) {
                throw new Malformed(
                        "[" + section + "]", "is no section; there are " + String.join(", ", Indicators.EVERY_CODE));
            }
        }
        if (codes.isEmpty()) {
            throw new Malformed("the file", "has a section for no indicator, such as [R018], so none would be asked");
        }
        file.allowOnly(IniFile.TOP, new TreeSet<>(Set.of(CURRENCY, COMPARED, NOT_COMPARED)));
        file.allowOnly("exclusions", Set.of(DETAILS));
        Property currency = file.section(IniFile.TOP).get(CURRENCY);
        return new IndicatorChoice(
                codes,
                new Settings(limits(codes), methods(codes)),
                currency == null ? null : currency(currency),
                new Procedures(
                        list(file.section("exclusions").get(DETAILS)),
                        list(file.section(IniFile.TOP).get(COMPARED)),
                        list(file.section(IniFile.TOP).get(NOT_COMPARED)),
                        daysByDetails()));
    }

    private static boolean isKnown(String section) {
        return section.equals(IniFile.TOP)
                || section.equals("exclusions")
                || section.equals(DAYS_BY_DETAILS)
                || OF_OTHER_COMMANDS.contains(section.split("\\.", 2)[0]);
    }

    private Map<Setting, BigDecimal> limits(Set<String> codes) {
        Map<Setting, BigDecimal> limits = new EnumMap<>(Setting.class);
        for (String code : codes) {
            Set<String> names = new TreeSet<>();
            for (Setting setting : Setting.values()) {
                if (setting.indicator().equals(code)) {
                    names.add(setting.property());
                    Property property = file.section(code).get(setting.property());
                    if (property != null) {
                        limits.put(setting, number(setting, property));
                    }
                }
            }
            if (BY_METHOD.contains(code)) {
                names.add(METHODS);
            }
            file.allowOnly(code, names);
        }
        return limits;
    }

    private Map<String, Set<Method>> methods(Set<String> codes) {
        Map<String, Set<Method>> methods = new HashMap<>();
        for (String code : codes) {
            Property property = BY_METHOD.contains(code) ? file.section(code).get(METHODS) : null;
            if (property != null) {
                methods.put(
                        code,
                        list(property).stream()
                                .map(name -> method(name, property))
                                .collect(Collectors.toSet()));
            }
        }
        return methods;
    }

    private Map<String, BigDecimal> daysByDetails() {
        return file.section(DAYS_BY_DETAILS).values().stream()
                .collect(Collectors.toMap(Property::name, SettingsFile::natural));
    }

    private static Method method(String name, Property property) {
        return Arrays.stream(Method.values())
                .filter(method -> method.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() ->
                        property.wrong("must name open, selective, limited or direct, several with a | in between"));
    }

    private static String currency(Property property) {
        if (!property.value().matches("[A-Z]{3}")) {
            throw property.wrong("must be a code of three capital letters, such as MNT");
        }
        return property.value();
    }

    private static BigDecimal number(Setting setting, Property property) {
        return switch (setting) {
            case R024_RATIO, R025_RATIO, R038_RATIO, R054_AMOUNT, R058_RATIO, R059_RATIO -> decimal(property);
            case R025_PERCENT -> {
                BigDecimal percent = natural(property);
                if (percent.intValue() > 100) {
                    throw property.wrong("must be 0 to 100");
                }
                yield percent;
            }
            case R048_DIGITS, R035_TENDERERS -> {
                BigDecimal count = natural(property);
                if (count.signum() == 0) {
                    throw property.wrong("must be 1 or more");
                }
                yield count;
            }
            case R003_DAYS,
                    R014_DAYS,
                    R015_DAYS,
                    R038_BIDS,
                    R038_BUYER_BIDS,
                    R048_CATEGORIES,
                    R048_TENDERS,
                    R060_DAYS,
                    R061_DAYS,
                    R062_DAYS,
                    G005_DAYS -> natural(property);
        };
    }

    private static BigDecimal natural(Property property) {
        if (!property.value().matches("[0-9]{1,9}")) {
            throw property.wrong("must be a whole number, such as 15");
        }
        return new BigDecimal(property.value());
    }

    private static BigDecimal decimal(Property property) {
        if (!property.value().matches("[0-9]{1,15}(\\.[0-9]{1,15})?")) {
            throw property.wrong("must be a number such as 0.05");
        }
        return new BigDecimal(property.value());
    }

    private static Set<String> list(@Nullable Property property) {
        return property == null
                ? Set.of()
                : Arrays.stream(property.value().split("\\|"))
                        .filter(value -> !value.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
    }
}
