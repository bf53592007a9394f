package org.gerch.api.demo.story;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.gerch.core.kernel.LedgerCommand;

/** Where the steps told so far stand in the log, for those that correct one. */
public final class Written {
    private record Entry(String stream, long position, long seq) {}

    private final Map<Step, Entry> firstEntries = new IdentityHashMap<>();
    private final Map<String, Long> lengths = new HashMap<>();

    /** The step's command; the entry it may correct was told before. */
    public LedgerCommand commandOf(Step step) {
        return switch (step.deed()) {
            case Deed.Send send -> send.command();
            case Deed.Correct correct -> {
                Entry wrong = firstEntries.get(correct.wrong());
                if (wrong == null) {
                    throw new IllegalStateException("corrected before it was told: " + correct.wrong());
                }
                yield correct.command(wrong.stream(), wrong.position(), wrong.seq());
            }
        };
    }

    /**
     * Notes where a step's entries went.
     *
     * @param streams the stream of each entry, in the order of their positions
     */
    public void note(Step step, long firstPosition, List<String> streams) {
        for (int i = 0; i < streams.size(); i++) {
            String stream = streams.get(i);
            long seq = lengths.merge(stream, 1L, Long::sum) - 1;
            firstEntries.putIfAbsent(step, new Entry(stream, firstPosition + i, seq));
        }
    }
}
