package org.gerch.core.verdict;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Money;
import org.gerch.core.verdict.Verdict.JudgedAward;
import org.gerch.core.verdict.Verdict.JudgedBid;
import org.gerch.core.verdict.Verdict.StatedReason;
import org.jspecify.annotations.Nullable;

/** What the blanks of a verdict's sentences are filled with, each worked out only when a sentence has it. */
final class Blanks implements Sentences.Filling {
    private final Verdict verdict;
    private final Sentences sentences;
    private final Explanation.Reader reader;

    Blanks(Verdict verdict, Sentences sentences, Explanation.Reader reader) {
        this.verdict = verdict;
        this.sentences = sentences;
        this.reader = reader;
    }

    @Override
    public String of(String blank) {
        return switch (blank) {
            case "date" -> String.valueOf(reader.asOf());
            case "lot" -> lot();
            case "entity" -> entity();
            case "group" ->
                verdict.groupBid() == null ? "" : verdict.groupBid().tenderer().text();
            case "winner" -> winner();
            case "x" -> price(verdict.groupBid());
            case "y" -> winningPrice();
            case "awarded" ->
                verdict.award() == null ? "" : amount(verdict.award().price());
            case "z" -> amount(verdict.difference());
            case "x2" ->
                verdict.corrected() == null ? "" : amount(verdict.corrected().group());
            case "y2" ->
                verdict.corrected() == null ? "" : amount(verdict.corrected().winner());
            case "m" -> Integer.toString(verdict.counts().notRejected());
            case "k" -> Integer.toString(verdict.counts().rejected());
            case "n" -> Integer.toString(verdict.counts().counted());
            case "unknown" ->
                verdict.unclassified().stream().map(Verdict.Named::text).collect(Collectors.joining(", "));
            case "gaps" ->
                verdict.gaps().stream()
                        .map(gap -> sentences.plain("gap." + gap.name(), Map.of()))
                        .collect(Collectors.joining(", "));
            case "source" -> verdict.source() == null ? "" : verdict.source();
            case "quote" -> Objects.requireNonNullElse(reader.quote(), "");
            case "article" -> article(verdict.reason());
            case "lastStep" -> lastStep();
            case "groupMark", "againstMark" -> mark(blank, verdict.lostOn());
            default -> detail(blank, verdict.details());
        };
    }

    private String lot() {
        String title = verdict.subject().title();
        return title == null ? verdict.subject().tender().value() : title;
    }

    private String entity() {
        String buyer = verdict.subject().buyerName();
        return buyer == null
                ? sentences.plain("entity.unknown", Map.of())
                : sentences.plain("entity.named", Map.of("name", buyer));
    }

    private String winner() {
        JudgedAward award = verdict.award();
        if (award != null && award.winner() != null) {
            return award.winner().text();
        }
        return verdict.winningBid() == null
                ? sentences.plain("winner.unknown", Map.of())
                : verdict.winningBid().tenderer().text();
    }

    private String winningPrice() {
        JudgedAward award = verdict.award();
        // The bid's price is for more than was awarded.
        boolean inPart =
                award != null && award.price() != null && verdict.overlays().contains(Overlay.PARTIAL_AWARD);
        return inPart && award != null ? amount(award.price()) : price(verdict.winningBid());
    }

    private static String price(@Nullable JudgedBid bid) {
        return bid == null ? "" : amount(bid.price());
    }

    private static String amount(@Nullable Money amount) {
        return amount == null ? "" : AmountText.of(amount);
    }

    private static String article(@Nullable StatedReason reason) {
        return reason == null || reason.article() == null ? "" : reason.article();
    }

    private String lastStep() {
        Instant at = verdict.lastStep() == null ? null : verdict.lastStep().happenedAt();
        return at == null ? "" : at.atZone(reader.zone()).toLocalDate().toString();
    }

    private String mark(String blank, Verdict.@Nullable LostOn lostOn) {
        if (lostOn == null) {
            return "";
        }
        BigDecimal mark = blank.equals("groupMark") ? lostOn.group() : lostOn.against();
        Money difference = verdict.difference();
        return lostOn.rule() == Verdict.PublishedRule.PREFERENCE && difference != null
                ? AmountText.of(new Money(mark, difference.currency()))
                : mark.toPlainString();
    }

    private String detail(String blank, Verdict.@Nullable Details details) {
        if (details == null) {
            return "";
        }
        Verdict.LaterPrice later = details.later();
        return switch (blank) {
            case "ignored" -> named(details.ignored());
            case "lowerGroups" -> named(details.lowerGroups());
            case "left" -> details.left().stream().map(Verdict.Named::text).collect(Collectors.joining(", "));
            case "missing" ->
                details.missing().stream()
                        .map(part -> sentences.plain("part." + part.name(), Map.of()))
                        .collect(Collectors.joining(", "));
            case "lots" -> details.together().stream().map(LotId::value).collect(Collectors.joining(", "));
            case "rounds" -> String.valueOf(details.rounds());
            case "later" -> later == null ? "" : amount(later.price());
            case "scope" -> later == null ? "" : word(later.scopeChanged() ? "scope.changed" : "scope.unchanged");
            case "laterReason" ->
                later == null ? "" : word(later.reason() == null ? "laterReason.none" : "laterReason.onRecord");
            default -> Grounds.values(details, sentences).getOrDefault(blank, "");
        };
    }

    private String word(String key) {
        return sentences.plain(key, Map.of());
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
}
