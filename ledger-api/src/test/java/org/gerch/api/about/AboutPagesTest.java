package org.gerch.api.about;

import static org.assertj.core.api.Assertions.assertThat;

import org.gerch.api.page.WrittenPages;
import org.gerch.core.verdict.VerdictKind;
import org.junit.jupiter.api.Test;

class AboutPagesTest {
    @Test
    void every_verdict_is_explained_and_links_to_its_list() {
        String document = WrittenPages.write("about-verdicts", notation -> MeaningPage.in(notation.words()));
        for (VerdictKind kind : VerdictKind.values()) {
            assertThat(document).contains(">" + kind.name() + "<", "/verdicts?verdict=" + kind.name());
        }
    }

    @Test
    void the_steps_of_checking_name_this_ledgers_own_address() {
        String document =
                WrittenPages.write("about-check", notation -> CheckPage.at("http://ledger.example", notation.words()));
        assertThat(document)
                .contains("curl http://ledger.example/log/checkpoint", "http://ledger.example/api/v1/events");
    }
}
