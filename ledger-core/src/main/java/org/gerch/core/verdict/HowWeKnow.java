package org.gerch.core.verdict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gerch.core.kernel.Money;
import org.gerch.core.verdict.Verdict.JudgedBid;
import org.jspecify.annotations.Nullable;

/**
 * How a verdict came about: what was found on record, every question of the table down to the one that applied, and what is said
 * beside it.
 *
 * @param findings in reading order
 */
public record HowWeKnow(List<Finding> findings) {
    public HowWeKnow {
        findings = List.copyOf(findings);
    }

    /**
     * One question and what the record answers.
     *
     * @param asked in words
     * @param found with the events it rests on; none where it says that something is not on record
     */
    public record Finding(String asked, Clause found) {}

    /** @param language Mongolian or, for every other, English */
    public static HowWeKnow of(Verdict verdict, Locale language) {
        return new Telling(verdict, Sentences.in(language)).told();
    }

    /** Fills in the lines of one verdict. */
    private static final class Telling {
        private final Verdict verdict;
        private final Sentences sentences;
        private final List<Finding> findings = new ArrayList<>();

        Telling(Verdict verdict, Sentences sentences) {
            this.verdict = verdict;
            this.sentences = sentences;
        }

        HowWeKnow told() {
            tellRecord();
            for (VerdictKind kind : VerdictKind.values()) {
                boolean applies = kind == verdict.kind();
                String answer = applies ? "found.yes" : "found.no";
                find("asked." + kind.name(), answer, Map.of(), points(kind, applies));
                if (applies) {
                    break;
                }
            }
            TieBreak.of(verdict)
                    .ifPresent(decided -> find("asked.TIE_BREAK", decided.found(), Map.of(), decided.points()));
            tellGround(verdict.details());
            verdict.overlays().forEach(this::tellBeside);
            return new HowWeKnow(findings);
        }

        private void tellRecord() {
            Verdict.Counts counts = verdict.counts();
            find("asked.rules", "found.rules", Map.of("rules", verdict.ruleSet()), List.of());
            find(
                    "asked.bids",
                    "found.bids",
                    Map.of(
                            "submitted", Integer.toString(counts.submitted()),
                            "opened", Integer.toString(counts.opened()),
                            "counted", Integer.toString(counts.counted()),
                            "rejected", Integer.toString(counts.rejected())),
                    List.of(Point.BIDS));
            tellNamedInVain(verdict.details());
            tellBid("asked.group", verdict.groupBid(), Point.GROUP_BID);
            tellBid("asked.winner", verdict.winningBid(), Point.WINNING_BID);
            tellAward(verdict.award());
            Money difference = verdict.difference();
            if (difference != null) {
                find(
                        "asked.difference",
                        "found.amount",
                        Map.of("amount", AmountText.of(difference)),
                        List.of(Point.GROUP_BID, Point.WINNING_BID));
            }
        }

        private void tellAward(Verdict.@Nullable JudgedAward award) {
            if (award == null) {
                find("asked.award", "found.nothing", Map.of(), List.of(Point.AWARD));
                return;
            }
            String id = award.id().value();
            Money price = award.price();
            if (price == null) {
                find("asked.award", "found.award", Map.of("award", id), List.of(Point.AWARD));
            } else {
                Map<String, String> values = Map.of("award", id, "price", AmountText.of(price));
                find("asked.award", "found.award.priced", values, List.of(Point.AWARD));
            }
        }

        private void tellNamedInVain(Verdict.@Nullable Details details) {
            for (Verdict.NamedInVain bid : details == null ? List.<Verdict.NamedInVain>of() : details.inVain()) {
                Map<String, String> values = Map.of(
                        "name", bid.tenderer().text(), "group", bid.group().text());
                String found = sentences.plain("found.inVain", values);
                findings.add(new Finding(
                        sentences.plain("asked.inVain", Map.of()), new Clause(found, List.of(bid.position()))));
            }
        }

        private void tellGround(Verdict.@Nullable Details details) {
            if (details != null && details.queried() != null) {
                String found = Grounds.lowPrice(details.queried()).replace("ground.", "found.");
                find("asked.ABNORMALLY_LOW", found, Map.of(), List.of(Point.QUERY));
            }
            if (details != null && details.budget() != null) {
                String found = Grounds.overBudget(details.budget()).replace("ground.", "found.");
                find("asked.OVER_BUDGET", found, Grounds.values(details, sentences), List.of(Point.ESTIMATE));
            }
        }

        private void tellBid(String asked, @Nullable JudgedBid bid, Point point) {
            if (bid == null) {
                find(asked, "found.nothing", Map.of(), List.of());
                return;
            }
            Map<String, String> values = new HashMap<>();
            values.put("name", bid.tenderer().text());
            Money price = bid.price();
            if (price != null) {
                values.put("price", AmountText.of(price));
            }
            find(asked, price == null ? "found.unpriced" : "bid.named", values, List.of(point));
        }

        private void tellBeside(Overlay overlay) {
            find("beside." + overlay.name(), "found.yes", Map.of(), List.of(overlay.point()));
        }

        private void find(String asked, String found, Map<String, String> values, List<Point> points) {
            List<Long> positions = points.stream()
                    .flatMap(point -> verdict.evidence().of(point).stream())
                    .distinct()
                    .sorted()
                    .toList();
            findings.add(new Finding(
                    sentences.plain(asked, Map.of()), new Clause(sentences.plain(found, values), positions)));
        }

        /** What answers a question; where another verdict follows, only what that one cites is at hand. */
        private static List<Point> points(VerdictKind kind, boolean applies) {
            return switch (kind) {
                case NO_COMPETITION -> List.of(Point.INVITATION);
                case CANCELLED_NO_AWARD -> List.of(applies ? Point.CANCELLATION : Point.AWARD);
                case PENDING -> List.of(applies ? Point.LAST_STEP : Point.AWARD);
                case NO_GROUP_BID -> applies ? List.of(Point.BIDS, Point.WITHDRAWAL) : List.of(Point.GROUP_BID);
                case CLASS_UNDETERMINED -> List.of(Point.CLASS);
                case INSUFFICIENT_RECORD, NOT_COMPARABLE -> List.of(Point.BIDS, Point.AWARD);
                case EXCLUDED_BEFORE_OPENING -> List.of(applies ? Point.EXCLUSION : Point.GROUP_BID);
                case GROUP_BID_WITHDRAWN -> List.of(applies ? Point.WITHDRAWAL : Point.GROUP_BID);
                case AWARDED_TO_GROUP -> List.of(Point.AWARD, Point.WINNING_BID);
                case AWARD_DECLINED_BY_GROUP -> List.of(Point.DECLINE);
                case PRICE_BASIS_DIFFERS -> List.of(Point.PRICE_CORRECTION, Point.GROUP_BID, Point.WINNING_BID);
                case TIED_LOWEST, GROUP_NOT_LOWER -> List.of(Point.GROUP_BID, Point.WINNING_BID);
                case GROUP_LOWER_THAN_WINNER -> List.of(Point.BIDS);
                case LOWEST_REJECTED_REASON_RECORDED -> List.of(Point.REJECTION, Point.REASON);
                case LOWEST_REJECTED_NO_REASON_ON_RECORD -> List.of(Point.REJECTION);
                case LOWEST_OUTSCORED -> List.of(Point.PUBLISHED_RULE);
                case LOWEST_NOT_CHOSEN_REASON_RECORDED -> List.of(Point.REASON);
                case LOWEST_RESPONSIVE_NOT_CHOSEN -> List.of(Point.RESPONSIVENESS, Point.INVITATION);
                case LOWEST_NOT_CHOSEN_UNEXPLAINED -> List.of(Point.GROUP_BID, Point.AWARD);
            };
        }
    }
}
