package org.gerch.verifier.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.gerch.core.grant.GrantEvent;
import org.gerch.core.grant.GrantEvent.ApplicationSubmitted;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Streams;
import org.gerch.core.rules.RuleBook;
import org.gerch.core.rules.RulesEvent;
import org.gerch.core.view.View;
import org.gerch.verifier.difference.Difference;
import org.gerch.verifier.difference.Differences;
import org.gerch.verifier.difference.What;
import org.gerch.verifier.tree.LeafReader;
import org.gerch.verifier.tree.LeafSink;

/**
 * Goes through a log's events in their order, and shares their streams out among threads.
 *
 * <p>What concerns the log as a whole is checked here: that recorded time never goes back and no id comes twice. A command's entries stay
 * together; a grant goes where its fund goes, as they are decided together. Fed by one thread.
 */
public final class Replay implements LeafSink<List<ReadLeaf>>, AutoCloseable {
    private final Differences differences;
    private final List<FoldThread> threads = new ArrayList<>();
    private final SeenIds ids = new SeenIds();
    private final Map<String, String> fundOfGrant = new HashMap<>();
    private List<Recorded<LedgerEvent>> command = new ArrayList<>();
    private List<List<List<Recorded<LedgerEvent>>>> shares = List.of();
    private RuleBook rules = RuleBook.EMPTY;
    private Instant last = Instant.MIN;
    private long events;
    private final List<Stop> stops;

    /** Something to be done when exactly so many events are behind us. */
    public record Stop(long events, Pause then) {}

    /** What is done then. */
    @FunctionalInterface
    public interface Pause {
        void at(Replay replay) throws InterruptedException;
    }

    /**
     * Makes a replay.
     *
     * @param count how many threads fold
     * @param differences told what is found
     * @param stops in order
     */
    public Replay(int count, Differences differences, List<Stop> stops) {
        this.differences = differences;
        this.stops = new ArrayList<>(stops);
        for (int i = 0; i < count; i++) {
            threads.add(new FoldThread(new Share(differences), "replay-" + i));
        }
    }

    /**
     * How leaves are to be read for it.
     *
     * @param keys told of entries about the log's key
     */
    public static LeafReader<List<ReadLeaf>> reader(KeyEntries keys) {
        return new LeafReading(keys);
    }

    /** How many leaves were taken. */
    public long events() {
        return events;
    }

    @Override
    public void take(List<ReadLeaf> leaves) throws InterruptedException {
        beginShares();
        for (ReadLeaf leaf : leaves) {
            while (!stops.isEmpty() && stops.getFirst().events() == events) {
                pause();
            }
            switch (leaf) {
                case ReadLeaf.Entry entry -> take(entry.recorded());
                case ReadLeaf.Unreadable unreadable -> skip(unreadable);
            }
            events++;
        }
        giveShares();
    }

    /** Ends the replay: what is under way is finished. */
    public void finish() throws InterruptedException {
        beginShares();
        while (!stops.isEmpty() && stops.getFirst().events() == events) {
            pause();
        }
        endCommand();
        giveShares();
        FoldThread.await(threads);
    }

    /** The rows of a view as they stand, in the order of their keys. To be called in a pause. */
    List<RowText> rows(View<?> view) throws InterruptedException {
        RuleBook now = rules;
        List<Future<List<RowText>>> asked = new ArrayList<>();
        for (FoldThread thread : threads) {
            asked.add(thread.ask(share -> share.rows(view, now)));
        }
        List<RowText> rows = new ArrayList<>();
        for (Future<List<RowText>> answer : asked) {
            rows.addAll(FoldThread.answer(answer));
        }
        // Each part is in order already, which this sort makes use of.
        rows.sort(RowText.IN_ORDER);
        return rows;
    }

    private void pause() throws InterruptedException {
        endCommand();
        giveShares();
        FoldThread.await(threads);
        stops.removeFirst().then().at(this);
        beginShares();
    }

    private void take(Recorded<LedgerEvent> recorded) {
        if (recorded.at().isBefore(last)) {
            differences.add(new Difference(
                    What.TIME_GOES_BACK,
                    recorded.position(),
                    "/at",
                    last.toString(),
                    recorded.at().toString()));
        } else {
            last = recorded.at();
        }
        UUID id = recorded.id();
        if (!ids.add(id)) {
            differences.add(new Difference(What.ID_REPEATED, recorded.position(), "/id", "", id.toString()));
        }
        if (recorded.event() instanceof RulesEvent adopted) {
            rules = RuleBook.evolve(rules, adopted);
        }
        if (!command.isEmpty()
                && !command.getFirst().by().command().equals(recorded.by().command())) {
            endCommand();
        }
        command.add(recorded);
    }

    private void skip(ReadLeaf.Unreadable unreadable) throws InterruptedException {
        differences.add(unreadable.difference());
        endCommand();
        if (unreadable.stream().indexOf('/') > 0 && unreadable.seq() >= 0) {
            giveShares();
            threads.get(threadOf(unreadable.stream())).give(share -> share.skip(unreadable));
            beginShares();
        }
    }

    private void endCommand() {
        if (!command.isEmpty()) {
            shares.get(threadOf(home(command))).add(command);
            command = new ArrayList<>(1);
        }
    }

    private void beginShares() {
        shares = new ArrayList<>();
        threads.forEach(thread -> shares.add(new ArrayList<>()));
    }

    private void giveShares() throws InterruptedException {
        for (int i = 0; i < threads.size(); i++) {
            List<List<Recorded<LedgerEvent>>> share = shares.get(i);
            if (!share.isEmpty()) {
                threads.get(i).give(with -> share.forEach(with::take));
            }
        }
        shares = List.of();
    }

    /** The stream that decides which thread takes a command: a grant's is its fund's. */
    private String home(List<Recorded<LedgerEvent>> entries) {
        for (Recorded<LedgerEvent> entry : entries) {
            if (entry.event() instanceof ApplicationSubmitted submitted) {
                fundOfGrant.putIfAbsent(entry.stream(), Streams.name("fund", submitted.fund()));
            }
            if (entry.event() instanceof GrantEvent) {
                return fundOfGrant.getOrDefault(entry.stream(), entry.stream());
            }
        }
        return entries.getFirst().stream();
    }

    private int threadOf(String stream) {
        return Math.floorMod(stream.hashCode(), threads.size());
    }

    @Override
    public void close() {
        threads.forEach(FoldThread::close);
    }
}
