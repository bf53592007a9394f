package org.gerch.core.ocds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Records that hold releases and nothing that was made of them. */
class EmbeddedReleasesTest {

    @Test
    void later_releases_replace_what_earlier_ones_said_and_null_takes_it_back() {
        OcdsRelease merged = read("{'ocid':'o','releases':["
                + "{'ocid':'o','id':'3','date':'2026-03-01T00:00:00.5Z','tender':{'title':null,'status':'complete'}},"
                + "{'ocid':'o','id':'1','date':'2026-01-01','tender':{'id':'t','title':'a','status':'active'}},"
                + "{'ocid':'o','id':'2','date':'2026-03-01T00:00:00Z','tender':{'title':'b','status':'active'}}]}");

        assertThat(merged.tender().has("title")).isFalse();
        assertThat(merged.tender().text("status")).isEqualTo("complete");
        assertThat(merged.tender().text("id")).isEqualTo("t");
        assertThat(merged.id()).isEqualTo("o-2026-03-01T00:00:00.5Z");
        assertThat(merged.date()).isEqualTo("2026-03-01T00:00:00.5Z");
    }

    @Test
    void bids_and_awards_are_matched_by_their_ids_and_a_repeated_one_is_not_another() {
        OcdsRelease merged = read("{'ocid':'o','releases':["
                + "{'date':'2026-01-01','bids':{'details':[{'id':'b','status':'pending'},{'id':'c'}]}},"
                + "{'date':'2026-01-02','bids':{'details':[{'id':'b','status':'valid'}]},'awards':[{'id':'a'}]}]}");

        assertThat(merged.ocid().value()).isEqualTo("o");
        assertThat(merged.bids()).extracting(bid -> bid.text("status")).containsExactly("valid", null);
        assertThat(merged.awards()).hasSize(1);
    }

    @Test
    void a_compiled_release_is_taken_as_it_is() {
        OcdsRelease release = read("{'ocid':'o','releases':[{'date':'2026-01-01','tender':{'title':'a'}}],"
                + "'compiledRelease':{'ocid':'o','tender':{'title':'compiled'}}}");

        assertThat(release.tender().text("title")).isEqualTo("compiled");
    }

    @Test
    void two_lists_of_many_thousand_are_matched_without_comparing_each_with_each() {
        StringBuilder parties = new StringBuilder("{'id':'0'}");
        for (int party = 1; party < 80_000; party++) {
            parties.append(",{'id':'").append(party).append("'}");
        }
        OcdsRelease merged = read("{'ocid':'o','releases':[{'date':'2026-01-01','parties':[" + parties
                + "]},{'date':'2026-01-02','parties':[" + parties + "]}]}");

        assertThat(merged.parties()).hasSize(80_000);
    }

    @Test
    void more_values_than_memory_is_kept_for_are_refused_before_any_is_merged() {
        String release = "{'date':'2026-01-01','x':[" + "0,".repeat(EmbeddedReleases.MOST_VALUES) + "0]}";

        assertThat(line("{'ocid':'o','releases':[" + release + "]}"))
                .isInstanceOfSatisfying(
                        OcdsLine.Rejected.class,
                        rejected -> assertThat(OcdsWords.in(Locale.ENGLISH).say(rejected.reason()))
                                .isEqualTo(
                                        "the record has no compiled release, and its releases have more than 500000 values"));
    }

    private static OcdsRelease read(String json) {
        return ((OcdsLine.Read) line(json)).release();
    }

    private static OcdsLine line(String json) {
        byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return new RawRelease(bytes, 1, 1).parsed();
    }
}
