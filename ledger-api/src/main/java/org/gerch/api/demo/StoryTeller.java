package org.gerch.api.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.gerch.api.clock.StoryClock;
import org.gerch.api.command.CommandIdentity;
import org.gerch.api.command.CommandRefused;
import org.gerch.api.command.Dispatch;
import org.gerch.api.demo.story.Step;
import org.gerch.api.demo.story.Story;
import org.gerch.api.demo.story.Written;
import org.gerch.core.kernel.LedgerCommand;
import org.gerch.core.kernel.Provenance;
import org.gerch.store.StoredLeaf;
import org.springframework.stereotype.Component;

/**
 * Tells {@link Story} to the ledger: each step at its own time, through the same way in as every other command.
 *
 * <p>Nothing in it may be refused: a refusal means that story and law have parted, and ends the telling.
 */
@Component
class StoryTeller implements DemoStory {
    private static final int STEPS_BETWEEN_LINES = 100;

    private final InstantSource clock;
    private final Dispatch dispatch;
    private final CommandIdentity identity;
    private final ViewsCaughtUp views;
    private final CountedVerdicts verdicts;

    StoryTeller(
            InstantSource clock,
            Dispatch dispatch,
            CommandIdentity identity,
            ViewsCaughtUp views,
            CountedVerdicts verdicts) {
        this.clock = clock;
        this.dispatch = dispatch;
        this.identity = identity;
        this.views = views;
        this.verdicts = verdicts;
    }

    @Override
    public void play(Consumer<String> say) {
        if (!(clock instanceof StoryClock storyClock)) {
            throw new IllegalStateException("a story is told on a demonstration ledger only");
        }
        List<Step> steps = Story.until(Instant.now()).steps();
        try {
            tell(steps, storyClock, say);
        } finally {
            storyClock.end();
        }
        verdicts.after(views.await()).lines().forEach(say);
    }

    private void tell(List<Step> steps, StoryClock storyClock, Consumer<String> say) {
        Written written = new Written();
        for (int i = 0; i < steps.size(); i++) {
            if (i % STEPS_BETWEEN_LINES == 0) {
                say.accept("Playing the story: " + i + " of " + steps.size() + " commands");
            }
            Step step = steps.get(i);
            storyClock.tell(step.at());
            List<StoredLeaf> leaves = send(written.commandOf(step), step, i);
            written.note(
                    step,
                    leaves.getFirst().position(),
                    leaves.stream().map(StoredLeaf::stream).toList());
        }
        say.accept("Played the story: " + steps.size() + " commands");
    }

    private List<StoredLeaf> send(LedgerCommand command, Step step, int number) {
        Provenance by = step.provenance(number);
        byte[] body = by.command().toString().getBytes(StandardCharsets.UTF_8);
        try {
            return dispatch.send(command, by, identity.bodyMac(command.commandName(), body));
        } catch (CommandRefused refused) {
            throw new IllegalStateException("the story was refused at step " + number + ", " + step, refused);
        }
    }
}
