package org.gerch.core.verdict;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gerch.core.kernel.Money;
import org.gerch.core.verdict.Verdict.JudgedAward;
import org.gerch.core.verdict.Verdict.JudgedBid;
import org.gerch.core.verdict.Verdict.StatedReason;
import org.jspecify.annotations.Nullable;

/**
 * A verdict in words: facts only, each clause with the events it rests on.
 *
 * @param clauses in reading order; joined without anything between them they are the text
 */
public record Explanation(List<Clause> clauses) {
    public Explanation {
        clauses = List.copyOf(clauses);
    }

    /**
     * Explains a verdict without the words of its reason, which are kept erasable.
     *
     * @param language Mongolian or, for every other, English
     * @param asOf the day it holds for; absent leaves the clause out
     */
    public static Explanation of(Verdict verdict, Locale language, @Nullable LocalDate asOf) {
        return of(verdict, language, asOf, null);
    }

    /**
     * Explains a verdict.
     *
     * @param quote the recorded reason's text, where it may be read
     */
    public static Explanation of(Verdict verdict, Locale language, @Nullable LocalDate asOf, @Nullable String quote) {
        return new Telling(verdict, Sentences.in(language), asOf, quote).told();
    }

    /** The whole as one line of text. */
    public String text() {
        return clauses.stream().map(Clause::text).collect(Collectors.joining());
    }

    /** Chooses the sentences of one verdict and fills them in. */
    private static final class Telling {
        private final Verdict verdict;
        private final Sentences sentences;
        private final @Nullable LocalDate asOf;
        private final @Nullable String quote;
        private final Map<String, String> values;
        private final List<Clause> clauses = new ArrayList<>();

        Telling(Verdict verdict, Sentences sentences, @Nullable LocalDate asOf, @Nullable String quote) {
            this.verdict = verdict;
            this.sentences = sentences;
            this.asOf = asOf;
            this.quote = quote;
            this.values = values();
        }

        Explanation told() {
            if (asOf == null) {
                say(mainSentence());
                capitaliseFirst(mainSentence());
            } else {
                say("asOf");
                say(mainSentence());
            }
            sayWhy();
            verdict.overlays().forEach(this::sayBeside);
            then("conduct");
            return new Explanation(clauses);
        }

        private String mainSentence() {
            return switch (verdict.kind()) {
                case NO_COMPETITION -> "NO_COMPETITION";
                case AWARD_DECLINED_BY_GROUP -> "AWARD_DECLINED_BY_GROUP";
                case PENDING -> lastStepAt() == null ? "PENDING.undated" : "PENDING";
                case PRICE_BASIS_DIFFERS -> withTax() ? "PRICE_BASIS_DIFFERS.WITH_TAX" : "PRICE_BASIS_DIFFERS";
                case EXCLUDED_BEFORE_OPENING -> "EXCLUDED_BEFORE_OPENING." + verdict.exclusion();
                case LOWEST_REJECTED_REASON_RECORDED, LOWEST_REJECTED_NO_REASON_ON_RECORD -> "LOWEST_REJECTED";
                case LOWEST_OUTSCORED,
                        LOWEST_NOT_CHOSEN_REASON_RECORDED,
                        LOWEST_RESPONSIVE_NOT_CHOSEN,
                        LOWEST_NOT_CHOSEN_UNEXPLAINED -> "LOWEST_NOT_CHOSEN";
                case NOT_COMPARABLE -> "NOT_COMPARABLE." + verdict.incomparable();
                case NO_GROUP_BID,
                        CANCELLED_NO_AWARD,
                        CLASS_UNDETERMINED,
                        INSUFFICIENT_RECORD,
                        GROUP_BID_WITHDRAWN,
                        AWARDED_TO_GROUP,
                        TIED_LOWEST,
                        GROUP_NOT_LOWER,
                        GROUP_LOWER_THAN_WINNER -> verdict.kind().name();
            };
        }

        private boolean withTax() {
            return verdict.corrected() != null && verdict.corrected().basis() == Basis.WITH_TAX;
        }

        private void sayWhy() {
            if (verdict.kind() == VerdictKind.LOWEST_RESPONSIVE_NOT_CHOSEN) {
                boolean fromStatus = verdict.overlays().contains(Overlay.RESPONSIVENESS_FROM_STATUS);
                then(fromStatus ? "responsive.fromStatus" : "responsive");
            }
            if (verdict.lostOn() != null) {
                then("lostOn." + verdict.lostOn().rule());
            }
            if (verdict.reason() != null && isMoreThanAKind(verdict.reason())) {
                then(reasonSentence(verdict.reason()));
            } else if (verdict.reason() == null
                    && verdict.family() == VerdictFamily.NOT_CHOSEN_NO_REASON
                    && !verdict.imported()) {
                then(asOf == null ? "reason.none" : "reason.none.asOf");
            }
            if (verdict.kind() == VerdictKind.TIED_LOWEST) {
                TieBreak.sentence(verdict, asOf != null).ifPresent(this::then);
            }
            if (verdict.details() != null) {
                sayGround(verdict.details());
            }
        }

        private void sayGround(Verdict.Details details) {
            if (details.queried() != null) {
                then(Grounds.lowPrice(details.queried()));
            }
            if (details.budget() != null) {
                then(Grounds.overBudget(details.budget()));
            }
        }

        /** A reason that is a kind and nothing more is told as that kind. */
        private boolean isMoreThanAKind(StatedReason reason) {
            return reason.article() != null || reason.text() != null || quote != null;
        }

        private String reasonSentence(StatedReason reason) {
            if (quote != null) {
                return reason.article() == null ? "reason.quote" : "reason.articleQuote";
            }
            if (reason.article() != null) {
                return reason.text() == null ? "reason.article" : "reason.articleText";
            }
            return "reason.text";
        }

        private void sayBeside(Overlay overlay) {
            // Told by the sentence on the bid's responsiveness already.
            if (overlay != Overlay.RESPONSIVENESS_FROM_STATUS) {
                boolean rounds = overlay == Overlay.PRICE_REVISED_AFTER_OPENING
                        && verdict.details() != null
                        && verdict.details().rounds() != null;
                then("overlay." + overlay.name() + (rounds ? ".rounds" : ""));
            }
        }

        private void then(String key) {
            clauses.add(new Clause(" ", List.of()));
            say(key);
        }

        private void say(String key) {
            sentences.of(key).forEach(piece -> clauses.add(piece.filled(values, verdict.evidence())));
        }

        /** Only words of ours: a name is written as its owner writes it. */
        private void capitaliseFirst(String key) {
            String sentence = sentences.of(key).getFirst().text();
            Clause first = clauses.getFirst();
            if (Character.isLowerCase(sentence.charAt(0))) {
                String text = Character.toUpperCase(first.text().charAt(0))
                        + first.text().substring(1);
                clauses.set(0, new Clause(text, first.positions()));
            }
        }

        private Map<String, String> values() {
            Map<String, String> filled = new HashMap<>();
            Verdict.Subject subject = verdict.subject();
            filled.put("date", String.valueOf(asOf));
            filled.put("lot", subject.title() == null ? subject.tender().value() : subject.title());
            filled.put(
                    "entity",
                    subject.buyerName() == null
                            ? sentences.plain("entity.unknown", Map.of())
                            : sentences.plain("entity.named", Map.of("name", subject.buyerName())));
            putBid(filled, "group", "x", verdict.groupBid());
            putBid(filled, "winner", "y", verdict.winningBid());
            JudgedAward award = verdict.award();
            if (award != null && award.winner() != null) {
                filled.put("winner", award.winner().text());
            }
            // The bid's price is for more than was awarded.
            if (award != null && award.price() != null && verdict.overlays().contains(Overlay.PARTIAL_AWARD)) {
                putAmount(filled, "y", award.price());
            }
            filled.putIfAbsent("winner", sentences.plain("winner.unknown", Map.of()));
            putAmount(filled, "z", verdict.difference());
            if (verdict.corrected() != null) {
                putAmount(filled, "x2", verdict.corrected().group());
                putAmount(filled, "y2", verdict.corrected().winner());
            }
            putCounts(filled);
            putLostOn(filled, verdict.lostOn());
            if (verdict.details() != null) {
                putDetails(filled, verdict.details());
            }
            putWhy(filled);
            return filled;
        }

        private void putCounts(Map<String, String> filled) {
            Verdict.Counts counts = verdict.counts();
            filled.put("m", Integer.toString(counts.notRejected()));
            filled.put("k", Integer.toString(counts.rejected()));
            filled.put("n", Integer.toString(counts.counted()));
        }

        private void putLostOn(Map<String, String> filled, Verdict.@Nullable LostOn lostOn) {
            if (lostOn != null) {
                filled.put("groupMark", mark(lostOn.rule(), lostOn.group()));
                filled.put("againstMark", mark(lostOn.rule(), lostOn.against()));
            }
        }

        private String mark(Verdict.PublishedRule rule, BigDecimal mark) {
            Money difference = verdict.difference();
            return rule == Verdict.PublishedRule.PREFERENCE && difference != null
                    ? AmountText.of(new Money(mark, difference.currency()))
                    : mark.toPlainString();
        }

        private void putDetails(Map<String, String> filled, Verdict.Details details) {
            filled.put("ignored", named(details.ignored()));
            filled.put("lowerGroups", named(details.lowerGroups()));
            filled.put(
                    "missing",
                    details.missing().stream()
                            .map(part -> sentences.plain("part." + part.name(), Map.of()))
                            .collect(Collectors.joining(", ")));
            filled.putAll(Grounds.values(details, sentences));
            filled.put("rounds", String.valueOf(details.rounds()));
            Verdict.LaterPrice later = details.later();
            if (later != null) {
                putAmount(filled, "later", later.price());
                filled.put(
                        "scope", sentences.plain(later.scopeChanged() ? "scope.changed" : "scope.unchanged", Map.of()));
                filled.put(
                        "laterReason",
                        sentences.plain(
                                later.reason() == null ? "laterReason.none" : "laterReason.onRecord", Map.of()));
            }
        }

        private String named(List<JudgedBid> bids) {
            return bids.stream()
                    .map(bid -> bid.price() == null
                            ? bid.tenderer().text()
                            : sentences.plain(
                                    "bid.named",
                                    Map.of("name", bid.tenderer().text(), "price", AmountText.of(bid.price()))))
                    .collect(Collectors.joining(", "));
        }

        private void putWhy(Map<String, String> filled) {
            filled.put(
                    "unknown",
                    verdict.unclassified().stream().map(Verdict.Named::text).collect(Collectors.joining(", ")));
            filled.put(
                    "gaps",
                    verdict.gaps().stream()
                            .map(gap -> sentences.plain("gap." + gap.name(), Map.of()))
                            .collect(Collectors.joining(", ")));
            filled.put("source", verdict.source() == null ? "" : verdict.source());
            filled.put("quote", quote == null ? "" : quote);
            StatedReason reason = verdict.reason();
            filled.put("article", reason == null || reason.article() == null ? "" : reason.article());
            Instant lastStepAt = lastStepAt();
            if (lastStepAt != null) {
                filled.put(
                        "lastStep",
                        lastStepAt.atZone(ZoneOffset.UTC).toLocalDate().toString());
            }
        }

        private @Nullable Instant lastStepAt() {
            return verdict.lastStep() == null ? null : verdict.lastStep().happenedAt();
        }

        private static void putBid(Map<String, String> filled, String who, String amount, @Nullable JudgedBid bid) {
            if (bid != null) {
                filled.put(who, bid.tenderer().text());
                putAmount(filled, amount, bid.price());
            }
        }

        private static void putAmount(Map<String, String> filled, String key, @Nullable Money amount) {
            if (amount != null) {
                filled.put(key, AmountText.of(amount));
            }
        }
    }
}
