package org.gerch.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckpointTest {

    private static final String ROOT = "DSfif3gnzNdFGZ6Os6avNo4QZK9Crp+DdA6YEh4rwCU=";

    @Test
    void it_is_three_lines_and_comes_back_from_them() {
        Checkpoint checkpoint = new Checkpoint("ledger.example/log", 1, new TreeHasher().leaf(KnownAnswer.LEAF));
        assertThat(checkpoint.text()).isEqualTo(KnownAnswer.TEXT);
        assertThat(Checkpoint.parse(KnownAnswer.TEXT)).isEqualTo(checkpoint);
        Checkpoint largest =
                new Checkpoint("\u0433\u044d\u0440\u044d\u044d \u21167", Long.MAX_VALUE, checkpoint.root());
        assertThat(Checkpoint.parse(largest.text())).isEqualTo(largest);
    }

    @Test
    void the_empty_tree_has_only_one_root() {
        Checkpoint empty = new Checkpoint("log", 0, TreeHasher.EMPTY_ROOT);
        assertThat(Checkpoint.parse(empty.text())).isEqualTo(empty);
        assertThatThrownBy(() -> Checkpoint.parse("log\n0\n" + ROOT + "\n"))
                .isInstanceOf(MalformedException.class)
                .hasMessageStartingWith("checkpoint, line 3: this is not the root of the empty tree");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~ | its end",
                "log\\n1\\nROOT | its end",
                "log\\n1\\n | its lines",
                "log\\n1\\nROOT\\nextension\\n | its lines",
                "log\\n1\\nROOT\\n\\n | its lines",
                "\\n1\\nROOT\\n | line 1",
                "log\\n\\nROOT\\n | line 2",
                "log\\n01\\nROOT\\n | line 2",
                "log\\n+1\\nROOT\\n | line 2",
                "log\\n-1\\nROOT\\n | line 2",
                "log\\n1.0\\nROOT\\n | line 2",
                "log\\n~ 1~\\nROOT\\n | line 2",
                "log\\n0x1\\nROOT\\n | line 2",
                "log\\n9223372036854775808\\nROOT\\n | line 2",
                "log\\n18446744073709551615\\nROOT\\n | line 2",
                "log\\n\u0661\\nROOT\\n | line 2",
                "log\\n1\\n\\n | line 3",
                "log\\n1\\nAAAA\\n | line 3",
                "log\\n1\\nROOT=\\n | line 3",
                "log\\n1\\nDSfif3gnzNdFGZ6Os6avNo4QZK9Crp+DdA6YEh4rwCV=\\n | line 3",
                "log\\n1\\nDSfif3gnzNdFGZ6Os6avNo4QZK9Crp+DdA6YEh4rwCU\\n | line 3",
                "log\\n1\\nDSfif3gnzNdFGZ6Os6avNo4QZK9Crp-DdA6YEh4rwCU=\\n | line 3"
            })
    void text_that_is_not_exactly_a_checkpoint_is_refused_with_the_place(String text, String where) {
        String checkpoint = text.replace("\\n", "\n").replace("ROOT", ROOT);
        assertThatThrownBy(() -> Checkpoint.parse(checkpoint)).isInstanceOfSatisfying(MalformedException.class, e -> {
            assertThat(e.what()).isEqualTo("checkpoint");
            assertThat(e.where()).isEqualTo(where);
            assertThat(e.reason()).isNotEmpty();
        });
    }

    @Test
    void an_origin_is_one_line_and_a_size_is_not_negative() {
        Hash root = TreeHasher.EMPTY_ROOT;
        assertThatThrownBy(() -> new Checkpoint("", 1, root)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> new Checkpoint("a\nb", 1, root)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> new Checkpoint("a\tb", 1, root)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> new Checkpoint("log", -1, root)).isInstanceOf(MalformedException.class);
    }
}
