package org.gerch.core.opendata;

import java.util.ArrayList;
import java.util.List;
import org.gerch.core.kernel.Contrary;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Source;
import org.gerch.core.kernel.Streams;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.ocds.Merging;
import org.gerch.core.tender.Corrections;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.tender.TenderEvent.TenderEntryCorrected;
import org.gerch.core.wire.EventCatalogue;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The releases of one tender, one for each of its events, each saying what that event changed.
 *
 * <p>A correction's release says what now reads otherwise. Takes the events in the order of the stream; belongs to one thread.
 */
public final class TenderReleases {
    private final Publisher publisher;
    private final List<Recorded<TenderEvent>> history = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private Told told = new Told();
    private String ocid = "";

    public TenderReleases(Publisher publisher) {
        this.publisher = publisher;
    }

    /**
     * The release of the stream's next event.
     *
     * @param leafHash of the event's leaf, in hex
     */
    public ObjectNode next(Recorded<TenderEvent> recorded, String leafHash) {
        if (history.isEmpty()) {
            ocid = publisher.ocid(recorded);
        }
        Draft draft = recorded.event() instanceof TenderEntryCorrected correction
                ? corrected(recorded, correction)
                : drafted(recorded, told);
        history.add(recorded);
        tags.add(draft.tags().getFirst());
        return release(recorded, draft, leafHash);
    }

    /** How many events were taken so far: the {@code seq} of the next. */
    public long size() {
        return history.size();
    }

    private Draft drafted(Recorded<TenderEvent> recorded, Told before) {
        before.note(recorded);
        Draft draft = new Draft(recorded, before, publisher, tender(recorded));
        EventRelease.write(recorded.event(), draft);
        return draft;
    }

    private static TenderId tender(Recorded<?> recorded) {
        return new TenderId(Streams.id(recorded.stream()));
    }

    /** All that reads otherwise now, whatever else built on the wrong value. */
    private Draft corrected(Recorded<TenderEvent> recorded, TenderEntryCorrected correction) {
        ObjectNode before = merged(history, new Told());
        List<Recorded<TenderEvent>> longer = new ArrayList<>(history);
        longer.add(recorded);
        told = new Told();
        ObjectNode after = merged(longer, told);
        Draft draft = new Draft(recorded, told, publisher, tender(recorded));
        boolean known = correction.seq() >= 0 && correction.seq() < tags.size();
        draft.tag(known ? EventRelease.correcting(tags.get((int) correction.seq())) : "tenderUpdate");
        draft.body().setAll(Change.between(before, after));
        ObjectNode step = draft.step(draft.tender());
        step.put("correctedPosition", correction.position());
        step.put("field", correction.field());
        step.put("was", correction.was());
        step.put("value", correction.value());
        OcdsJson.hash(step, "reasonCommitment", correction.reason());
        return draft;
    }

    /** What all these events say together, each entry as corrected since. */
    private ObjectNode merged(List<Recorded<TenderEvent>> events, Told from) {
        ObjectNode merged = OcdsJson.object();
        for (Recorded<TenderEvent> recorded : Corrections.among(events).applied(events)) {
            if (!(recorded.event() instanceof TenderEntryCorrected)) {
                Merging.into(merged, drafted(recorded, from).body());
            }
        }
        return merged;
    }

    private ObjectNode release(Recorded<TenderEvent> recorded, Draft draft, String leafHash) {
        ObjectNode release = OcdsJson.object();
        release.put("ocid", ocid);
        release.put("id", recorded.id().toString());
        OcdsJson.date(release, "date", recorded.at());
        ArrayNode tag = release.putArray("tag");
        draft.tags().forEach(tag::add);
        release.put("initiationType", "tender");
        if (recorded.by().demonstration()) {
            release.put("demonstration", true);
        }
        release.setAll(draft.body());
        release.set("ledger", ledger(recorded, leafHash));
        return release;
    }

    /** Where the event stands in the log, and whose it is. */
    private ObjectNode ledger(Recorded<TenderEvent> recorded, String leafHash) {
        ObjectNode ledger = OcdsJson.object();
        ledger.put("position", recorded.position());
        ledger.put("type", EventCatalogue.typeOf(recorded.event().getClass()).name());
        ledger.put("leafHash", leafHash);
        ledger.put("proof", publisher.proof(recorded.position()));
        ledger.put("office", recorded.by().actor().office());
        OcdsJson.date(ledger, "happened", recorded.happenedAt());
        List<Contrary> broken = recorded.by().contraryTo();
        if (!broken.isEmpty()) {
            ArrayNode rules = ledger.putArray("contraryTo");
            broken.forEach(contrary -> rules.add(contrary.rule()));
        }
        Source source = recorded.by().source();
        if (source != null) {
            ObjectNode from = ledger.putObject("source");
            from.put("name", source.name());
            OcdsJson.text(from, "release", source.release());
            from.put("sha256", source.hash());
        }
        return ledger;
    }
}
