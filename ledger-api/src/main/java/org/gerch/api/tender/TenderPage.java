package org.gerch.api.tender;

import java.util.List;
import org.gerch.api.page.AsOfForm;
import org.gerch.api.page.Checked;
import org.gerch.api.page.Figure;
import org.gerch.api.page.Html;
import org.gerch.api.page.Page;
import org.gerch.api.page.Section;
import org.gerch.api.page.Timeline;
import org.gerch.api.page.Waiting;
import org.gerch.api.verdict.Answer;
import org.gerch.api.verdict.Indicated;
import org.gerch.api.verdict.Known;
import org.jspecify.annotations.Nullable;

/**
 * One lot of a tender, from answer to raw events.
 *
 * @param kick what it is about, above the answer
 * @param lots the tender's lots as links; empty where there is only one
 * @param known every question on the way to the answer, and what the record answers
 * @param changed what the answer is now, where the page shows an earlier moment and it differs
 * @param rules under which rule set it is judged, and what others that cover the tender say where they differ
 * @param past what the answer was before
 * @param history the page that tells how it changed
 * @param statements the other side's words
 * @param silent who has filed no statement
 * @param silences what is waited for; empty where nothing is
 * @param timelineRead how its times are to be read
 * @param open what can still be done
 * @param indicators questions worth asking about the lot, raised by what is on record of it
 */
public record TenderPage(
        String title,
        Html kick,
        List<LotTab> lots,
        Answer answer,
        List<Known> known,
        @Nullable Html changed,
        Html rules,
        List<Figure> figures,
        AsOfForm asOf,
        List<Statement> statements,
        List<String> silent,
        BidTable bids,
        @Nullable PriceJourney journey,
        List<Waiting> silences,
        PastAnswers past,
        String history,
        List<Timeline.Row> timeline,
        Html timelineRead,
        List<String> open,
        Checked checked,
        List<RawEvent> raw,
        List<Indicated> indicators)
        implements Page {

    /** A lot as a link. */
    public record LotTab(String label, String href, Html drawing, boolean current) {}

    /** Somebody's own words, with who and when. */
    public record Statement(Html text, Html by) {}

    /** An event as the log names it. */
    public record RawEvent(Html position, Html type, Html recorded) {}

    @Override
    public String template() {
        return "tender";
    }

    @Override
    public Section section() {
        return Section.TENDERS;
    }
}
