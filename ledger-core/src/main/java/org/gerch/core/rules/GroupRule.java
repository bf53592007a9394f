package org.gerch.core.rules;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gerch.core.kernel.Malformed;

/**
 * A rule for imported parties, such as {@code parties.details.scale=sme}: who has one of the values at the path is a
 * citizen group, who has another value there is not.
 *
 * @param path from the release's {@code parties} down, in dots, such as {@code parties.details.scale}
 * @param values any of which makes a party a citizen group; compared exactly, so none can hold a comma
 */
public record GroupRule(String path, List<String> values) {
    /** Stands between the values of a party that has several at one path; no single value can hold it. */
    public static final String BETWEEN_VALUES = "\n";

    private static final Pattern PATH = Pattern.compile("parties(\\.[^\\s.=]+)+");
    private static final int LONGEST = 500;

    public GroupRule {
        values = List.copyOf(values);
        if (!PATH.matcher(path).matches()) {
            throw new Malformed("group rule", "needs a path such as parties.details.scale, not '" + path + "'");
        }
        if (values.isEmpty() || values.stream().anyMatch(String::isBlank)) {
            throw new Malformed("group rule", "needs a value after '" + path + "='");
        }
    }

    /**
     * Reads {@code PATH=VALUE[,VALUE]}.
     *
     * @throws Malformed if it is anything else
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static GroupRule parse(String notation) {
        int equals = notation.indexOf('=');
        if (equals < 0 || notation.length() > LONGEST) {
            throw new Malformed("group rule", "must read PATH=VALUE[,VALUE], not '" + shortened(notation) + "'");
        }
        String path = notation.substring(0, equals).strip();
        String[] values = notation.substring(equals + 1).split(",", -1);
        return new GroupRule(path, Arrays.stream(values).map(String::strip).toList());
    }

    /** What the rule says to a party's class facts; {@code UNDETERMINED} where it has no value at the path. */
    public GroupClass classOf(Map<String, String> facts) {
        String found = facts.get(path);
        if (found == null) {
            return GroupClass.UNDETERMINED;
        }
        return isAnswered(found) ? GroupClass.GROUP : GroupClass.OUTSIDE;
    }

    private boolean isAnswered(String found) {
        if (!found.contains(BETWEEN_VALUES)) {
            return values.contains(found);
        }
        return Arrays.stream(found.split(BETWEEN_VALUES)).anyMatch(values::contains);
    }

    @Override
    @JsonValue
    public String toString() {
        return path + "=" + String.join(",", values);
    }

    private static String shortened(String notation) {
        return notation.length() <= 60 ? notation : notation.substring(0, 60) + "...";
    }
}
