package org.gerch.core.verdict.rule;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What of an indicator can be set; where Cardinal has the indicator, name and value are Cardinal's. */
public enum Setting {
    R003_DAYS("threshold", "15"),
    R014_DAYS("threshold", "15"),
    R015_DAYS("threshold", "60"),
    /** Not set: it is found by comparing all lots, and then nothing is raised for one lot by itself. */
    R024_RATIO("threshold", null),
    /** Who has so many bids that few others have more. */
    R025_PERCENT("percentile", "75"),
    /** Not set: it is found by comparing all tenderers. */
    R025_RATIO("threshold", null),
    R035_TENDERERS("threshold", "1"),
    /** Not set: it is found by comparing all buyers, and all tenderers. */
    R038_RATIO("threshold", null),
    /** Of a tenderer. */
    R038_BIDS("minimum_submitted_bids", "2"),
    /** Of a buyer. Bids, for Cardinal counts bids here whatever the name says. */
    R038_BUYER_BIDS("minimum_contracting_processes", "2"),
    /** How many characters of a code are its first level. */
    R048_DIGITS("digits", "2"),
    /** Not set: it is found by comparing all suppliers. */
    R048_CATEGORIES("threshold", null),
    R048_TENDERS("minimum_contracting_processes", "20"),
    /** Not set: the law of the place sets it. */
    R054_AMOUNT("threshold", null),
    /** Not set, as for R024. */
    R058_RATIO("threshold", null),
    R059_RATIO("threshold", "0.1"),
    R060_DAYS("threshold", "60"),
    R061_DAYS("threshold", "3"),
    R062_DAYS("threshold", "120"),
    G005_DAYS("threshold", "7");

    private final String property;
    private final @Nullable BigDecimal usual;

    Setting(String property, @Nullable String usual) {
        this.property = property;
        this.usual = usual == null ? null : new BigDecimal(usual);
    }

    /** The value unless another is set; absent where none makes sense everywhere. */
    public @Nullable BigDecimal usual() {
        return usual;
    }

    /** Whether the limit is found by comparing all lots or parties, as long as none is set. */
    public boolean isFoundByComparing() {
        return switch (this) {
            case R024_RATIO, R025_RATIO, R038_RATIO, R048_CATEGORIES, R058_RATIO -> true;
            case R003_DAYS,
                    R014_DAYS,
                    R015_DAYS,
                    R025_PERCENT,
                    R035_TENDERERS,
                    R038_BIDS,
                    R038_BUYER_BIDS,
                    R048_DIGITS,
                    R048_TENDERS,
                    R054_AMOUNT,
                    R059_RATIO,
                    R060_DAYS,
                    R061_DAYS,
                    R062_DAYS,
                    G005_DAYS -> false;
        };
    }

    /** The indicator it belongs to. */
    public String indicator() {
        return name().substring(0, name().indexOf('_'));
    }

    /** Its name within the indicator's section of a settings file. */
    public String property() {
        return property;
    }
}
