package org.gerch.verifier.indicators;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gerch.core.kernel.Malformed;

/**
 * A settings file as Cardinal has them: sections in square brackets, a name and a value on each line, comments after a semicolon or
 * number sign at its beginning.
 *
 * @param sections by name, those before the first under the empty name; of each its properties by name
 */
record IniFile(Map<String, Map<String, Property>> sections) {
    /** What stands before the first section. */
    static final String TOP = "";

    /**
     * One property.
     *
     * @param line its number, counted from 1
     */
    record Property(long line, String name, String value) {
        Malformed wrong(String why) {
            return new Malformed("line " + line, name + " " + why);
        }
    }

    /**
     * Reads a file.
     *
     * @throws Malformed if a line is none of these, or something is said twice; names the line
     */
    static IniFile of(List<String> lines) {
        Map<String, Property> section = new LinkedHashMap<>();
        Map<String, Map<String, Property>> sections = new LinkedHashMap<>(Map.of(TOP, section));
        for (int i = 0; i < lines.size(); i++) {
            String where = "line " + (i + 1);
            String line = lines.get(i).strip();
            if (i == 0 && line.startsWith("\uFEFF")) {
                line = line.substring(1).strip();
            }
            if (line.isEmpty() || line.startsWith(";") || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            if (line.startsWith("[") && line.endsWith("]")) {
                String name = line.substring(1, line.length() - 1).strip();
                section = new LinkedHashMap<>();
                if (sections.put(name, section) != null) {
                    throw new Malformed(where, "begins the section [" + name + "] a second time");
                }
            } else if (equals > 0) {
                String name = line.substring(0, equals).strip();
                Property property =
                        new Property(i + 1L, name, line.substring(equals + 1).strip());
                if (section.put(name, property) != null) {
                    throw property.wrong("is set a second time");
                }
            } else {
                throw new Malformed(where, "is neither a section such as [R018] nor a property such as threshold = 1");
            }
        }
        return new IniFile(sections);
    }

    /** A section's properties; none where it is not there. */
    Map<String, Property> section(String name) {
        return sections.getOrDefault(name, Map.of());
    }

    /** Refuses properties of other names than these. */
    void allowOnly(String section, Set<String> names) {
        for (Property property : section(section).values()) {
            if (!names.contains(property.name())) {
                throw property.wrong("is no property of "
                        + (section.isEmpty() ? "the top of the file" : "[" + section + "]")
                        + (names.isEmpty() ? ", which has none" : "; there are " + String.join(", ", names)));
            }
        }
    }
}
