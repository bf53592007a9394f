package org.gerch.core.ocds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gerch.core.ocds.Unused.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Why a bid was rejected, as far as the source says.
 *
 * @param awards the unsuccessful awards that say it; their texts and documents are the reason on file
 * @param reports the documents that do
 */
record Rejection(List<Part> awards, List<Part> reports) {
    private static final int LONGEST = 20_000;
    private static final String REPORT = "evaluationreports";

    /** A bid that is merely disqualified, with the reports on its evaluation that it carries. */
    static Rejection byStatus(BidEntry bid) {
        List<Part> reports = new ArrayList<>();
        for (Part said : bid.entry().said()) {
            if (said.has("documents")) {
                said.parts("documents").stream()
                        .filter(document -> document.code("documentType").equals(REPORT))
                        .forEach(reports::add);
            }
        }
        return new Rejection(List.of(), reports);
    }

    static Rejection by(List<Part> awards) {
        return new Rejection(
                awards,
                awards.stream()
                        .flatMap(award -> award.parts("documents").stream())
                        .toList());
    }

    @Nullable
    Instant decidedAt() {
        return awards.stream()
                .map(award -> award.instant("date"))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** What the awards say in words. */
    @Nullable
    String statement() {
        return text(awards, List.of("title", "description", "rationale"));
    }

    /** Which documents say it. */
    @Nullable
    String documents() {
        return text(reports, List.of("documentType", "title", "description", "url"));
    }

    private static @Nullable String text(List<Part> parts, List<String> fields) {
        String text = parts.stream()
                .map(part -> words(part, fields))
                .filter(words -> !words.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > LONGEST) {
            parts.getFirst().unused(Kind.TEXT_SHORTENED, null);
            text = text.substring(0, LONGEST - 1) + "…";
        }
        return text;
    }

    private static String words(Part part, List<String> fields) {
        return fields.stream()
                .flatMap(field -> Stream.ofNullable(part.text(field)))
                .map(String::strip)
                .collect(Collectors.joining(" — "));
    }
}
