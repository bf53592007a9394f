package org.gerch.core.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GrowingListTest {

    @Test
    void a_list_that_was_made_longer_stays_as_it_was() {
        GrowingList<Integer> three =
                GrowingList.<Integer>empty().plus(1).plus(2).plus(3);

        GrowingList<Integer> one = three.plus(4).plus(5);
        GrowingList<Integer> other = three.plus(40);

        assertThat(three).containsExactly(1, 2, 3);
        assertThat(one).containsExactly(1, 2, 3, 4, 5);
        assertThat(other).containsExactly(1, 2, 3, 40);
    }

    @Test
    void however_lists_branch_each_has_its_own_elements() {
        Random random = new Random(8);
        List<GrowingList<Integer>> grown = new ArrayList<>(List.of(GrowingList.<Integer>empty()));
        List<List<Integer>> copied = new ArrayList<>(List.of(List.of()));
        for (int i = 0; i < 2_000; i++) {
            int from = random.nextInt(grown.size());
            grown.add(grown.get(from).plus(i));
            List<Integer> copy = new ArrayList<>(copied.get(from));
            copy.add(i);
            copied.add(copy);
        }

        assertThat(grown).isEqualTo(copied);
    }
}
