package org.gerch.core.verdict.rule;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What of an indicator can be set; where Cardinal has the indicator, the value is Cardinal's. */
public enum Setting {
    R003_DAYS("15"),
    R014_DAYS("15"),
    R015_DAYS("60"),
    /** Not set: across tenders the ledger finds the value itself, for one tender nobody can. */
    R024_RATIO(null),
    R035_TENDERERS("1"),
    /** Not set: the law of the place sets it. */
    R054_AMOUNT(null),
    /** Not set, as for R024. */
    R058_RATIO(null),
    R059_RATIO("0.1"),
    R060_DAYS("60"),
    R061_DAYS("3"),
    R062_DAYS("120"),
    G005_DAYS("7");

    private final @Nullable BigDecimal usual;

    Setting(@Nullable String usual) {
        this.usual = usual == null ? null : new BigDecimal(usual);
    }

    /** The value unless another is set; absent where none makes sense everywhere. */
    public @Nullable BigDecimal usual() {
        return usual;
    }

    /** The indicator it belongs to. */
    public String indicator() {
        return name().substring(0, name().indexOf('_'));
    }
}
