package org.gerch.api.party;

import java.util.Arrays;
import java.util.List;
import org.gerch.api.page.AsOfForm;
import org.gerch.api.page.Checked;
import org.gerch.api.page.Figure;
import org.gerch.api.page.Html;
import org.gerch.api.page.ListPage;
import org.gerch.api.page.Page;
import org.gerch.api.page.Section;
import org.gerch.api.page.Shape;
import org.gerch.api.page.Timeline;
import org.gerch.api.page.Words;
import org.jspecify.annotations.Nullable;

/**
 * One party: its life line, its tenders and grants, the interests that officials declared in it, its own entries.
 *
 * @param lanes the life line; empty where no date is on record
 * @param lots its tenders as table rows
 * @param noLots what stands in place of them
 * @param interests that officials declared in it, as table rows
 */
public record PartyPage(
        String title,
        Html kick,
        String headline,
        Html lede,
        List<Figure> figures,
        AsOfForm asOf,
        List<Lane> lanes,
        List<Legend> legend,
        @Nullable Bought bought,
        List<Lot> lots,
        String noLots,
        List<ListPage.Column> grantColumns,
        List<List<Html>> grants,
        String noGrants,
        List<ListPage.Column> interestColumns,
        List<List<Html>> interests,
        List<Timeline.Row> timeline,
        Checked checked)
        implements Page {

    /** A lane of the life line. */
    public record Lane(String label, Html drawing) {}

    /** What a shape on it means. */
    public record Legend(Html shape, String word) {}

    /** A tender in which it took part. */
    public record Lot(Html lot, Html when, Html shape, String what, String note, String price) {}

    static List<Legend> legend(Words words) {
        return Arrays.stream(Shape.values())
                .map(shape -> new Legend(shape.drawing(), words.say(shape.key() + ".short")))
                .toList();
    }

    @Override
    public String template() {
        return "party";
    }

    @Override
    public Section section() {
        return Section.GROUPS;
    }
}
