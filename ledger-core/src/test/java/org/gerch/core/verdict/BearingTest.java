package org.gerch.core.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.gerch.core.kernel.ContractId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.rules.RuleSet;
import org.gerch.core.tender.ContractEvent;
import org.gerch.core.tender.InvitationEvent;
import org.gerch.core.tender.TenderEvent;
import org.junit.jupiter.api.Test;

class BearingTest {
    private static final TenderEvent ACCEPTED = new ContractEvent.DeliveryAccepted(new ContractId("C-Y"), null);

    @Test
    void a_delivery_bears_on_the_answer_where_the_award_was_annulled() {
        Story annulled = awarded().annulled("Y").terminated("Y");

        assertThat(after(annulled, ACCEPTED)).isEmpty();
        assertThat(annulled.verdict().overlays()).contains(Overlay.CONTRACT_STANDS);
    }

    @Test
    void a_delivery_is_but_the_last_step_where_the_award_is_sound() {
        Story sound = awarded();
        Verdict before = sound.verdict();

        assertThat(after(sound, ACCEPTED))
                .hasValueSatisfying(verdicts -> assertThat(verdicts)
                        .singleElement()
                        .isEqualTo(sound.verdict())
                        .isNotEqualTo(before));
    }

    @Test
    void while_nothing_is_decided_lots_are_judged_with_each_event() {
        Story pending = Story.published().bid("G1", "90");

        assertThat(after(pending, new InvitationEvent.QuestionAsked("Q", Story.TEXT)))
                .isEmpty();
    }

    private static Story awarded() {
        return Story.published().bid("G1", "90").bid("Y", "95").awarded("Y").signed("Y", "95");
    }

    private static Optional<List<Verdict>> after(Story story, TenderEvent event) {
        List<Verdict> before = Judge.judge(CaseFile.of(story.events()), RuleSet.LEGAL_FORM);
        List<Recorded<TenderEvent>> stream = story.then(event).events();
        return Bearing.stepped(CaseFile.of(stream), stream.getLast(), before);
    }
}
