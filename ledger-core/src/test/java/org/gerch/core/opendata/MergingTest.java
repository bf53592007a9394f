package org.gerch.core.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gerch.core.ocds.Merging;
import org.gerch.core.verdict.RandomStory;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The standard's merge routine, case by case. */
class MergingTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void the_compiled_release_is_named_after_the_last_release_and_tagged_compiled() {
        assertThat(compiled("{'tender':{'id':'T'}}", "{}"))
                .isEqualTo(json("{'ocid':'o-1','id':'o-1-2026-01-02','date':'2026-01-02','tag':['compiled'],"
                        + "'tender':{'id':'T'}}"));
    }

    @Test
    void a_later_value_replaces_an_earlier_one_and_what_is_not_repeated_stays() {
        assertThat(merged(
                        "{'tender':{'id':'T','title':'a'}}",
                        "{'tender':{'id':'T','status':'active'}}",
                        "{'tender':{'title':'b'}}"))
                .isEqualTo(json("{'tender':{'id':'T','title':'b','status':'active'}}"));
    }

    @Test
    void null_removes_a_value_and_an_object_that_was_only_nulls_is_never_there() {
        assertThat(merged("{'tender':{'title':'a','value':{'amount':null}}}", "{'tender':{'title':null,'id':'T'}}"))
                .isEqualTo(json("{'tender':{'id':'T'}}"));
    }

    @Test
    void objects_in_a_list_are_matched_by_id_and_new_ones_come_last() {
        assertThat(merged(
                        "{'awards':[{'id':'1','status':'active'}]}",
                        "{'awards':[{'id':'2'},{'id':'1','status':'cancelled'}]}"))
                .isEqualTo(json("{'awards':[{'id':'1','status':'cancelled'},{'id':'2'}]}"));
    }

    @Test
    void an_empty_list_of_objects_and_an_empty_object_change_nothing() {
        assertThat(merged("{'awards':[{'id':'1'}],'buyer':{'id':'B'}}", "{'awards':[],'buyer':{}}"))
                .isEqualTo(json("{'awards':[{'id':'1'}],'buyer':{'id':'B'}}"));
    }

    @Test
    void a_list_of_texts_and_a_list_without_ids_are_replaced_as_a_whole() {
        assertThat(merged(
                        "{'parties':[{'id':'P','roles':['tenderer'],'details':{'classifications':[{'id':'informal'}]}}]}",
                        "{'parties':[{'id':'P','roles':['supplier'],'details':{'classifications':[{'id':'ngo'}]}}]}"))
                .isEqualTo(json("{'parties':[{'id':'P','roles':['supplier'],"
                        + "'details':{'classifications':[{'id':'ngo'}]}}]}"));
    }

    @Test
    void the_versioned_release_keeps_every_value_with_its_release_and_skips_repetitions() {
        assertThat(Versioning.versioned(releases(
                        "{'awards':[{'id':'1','status':'active'}]}",
                        "{'awards':[{'id':'1','status':'active'}]}",
                        "{'awards':[{'id':'1','status':null}]}")))
                .isEqualTo(json("{'ocid':'o-1','awards':[{'id':'1','status':["
                        + "{'releaseID':'r1','releaseDate':'2026-01-01','releaseTag':['tender'],'value':'active'},"
                        + "{'releaseID':'r3','releaseDate':'2026-01-03','releaseTag':['tender'],'value':null}]}]}"));
    }

    @Test
    void in_the_versioned_release_only_ids_that_match_elements_of_lists_have_no_history() {
        assertThat(Versioning.versioned(releases("{'tender':{'id':'T','amendments':[{'id':'A'}]}}")))
                .isEqualTo(json("{'ocid':'o-1','tender':{'id':[{'releaseID':'r1','releaseDate':'2026-01-01',"
                        + "'releaseTag':['tender'],'value':'T'}],'amendments':[{'id':'A'}]}}"));
    }

    @Test
    void which_lists_are_replaced_as_a_whole_and_what_is_omitted_is_as_the_schemas_say() {
        JsonNode schema = OfficialSchemas.atHand().patched();
        Set<String> whole = new HashSet<>();
        Set<String> byId = new HashSet<>();
        for (long seed = 0; seed < 40; seed++) {
            TenderReleasesTest.releases(RandomStory.stream(seed, 60, true))
                    .forEach(release -> lists(schema, schema, release, whole, byId));
        }
        TenderReleasesTest.everyKind().forEach(release -> lists(schema, schema, release, whole, byId));

        whole.addAll(replacedBySchema(schema));
        assertThat(whole).isEqualTo(Merging.WHOLE_LISTS);
        assertThat(byId).contains("parties", "details", "steps", "awards").doesNotContainAnyElementsOf(whole);
        Set<String> omitted = new HashSet<>();
        schema.path("properties").properties().forEach(property -> {
            if (property.getValue().path("omitWhenMerged").asBoolean(false)) {
                omitted.add(property.getKey());
            }
        });
        assertThat(omitted).isEqualTo(Merging.OMITTED);
    }

    @Test
    void what_a_correction_releases_turns_what_was_merged_into_what_it_should_be() {
        for (long seed = 0; seed < 200; seed++) {
            ObjectNode before =
                    (ObjectNode) OcdsRecord.compiled(TenderReleasesTest.releases(RandomStory.stream(seed, 30, false)));
            ObjectNode after =
                    (ObjectNode) OcdsRecord.compiled(TenderReleasesTest.releases(RandomStory.stream(seed, 50, false)));
            ObjectNode merged = before.deepCopy();
            Merging.into(merged, Change.between(before, after));
            for (String about : Merging.OMITTED) {
                merged.set(about, after.path(about));
                if (!after.has(about)) {
                    merged.remove(about);
                }
            }

            assertThat((JsonNode) merged).isEqualTo(after);
        }
    }

    /** The names of all lists that the schema itself wants replaced, whether or not a release of ours has one. */
    private static Set<String> replacedBySchema(JsonNode schema) {
        Set<String> names = new HashSet<>();
        schema.path("properties").properties().stream()
                .filter(property -> property.getValue().path("wholeListMerge").asBoolean(false))
                .forEach(property -> names.add(property.getKey()));
        schema.forEach(inner -> names.addAll(replacedBySchema(inner)));
        return names;
    }

    /** Sorts the lists of objects that occur by how the schema wants them merged. */
    private static void lists(JsonNode root, JsonNode schema, JsonNode json, Set<String> whole, Set<String> byId) {
        json.properties().forEach(field -> {
            JsonNode property = followed(root, schema.path("properties").path(field.getKey()));
            JsonNode value = field.getValue();
            if (value.isArray() && !value.isEmpty() && value.get(0).isObject()) {
                JsonNode items = followed(root, property.path("items"));
                boolean replaced = property.path("wholeListMerge").asBoolean(false)
                        || !items.path("properties").has("id");
                (replaced ? whole : byId).add(field.getKey());
                value.forEach(element -> lists(root, items, element, whole, byId));
            } else if (value.isObject()) {
                lists(root, property, value, whole, byId);
            }
        });
    }

    private static JsonNode followed(JsonNode root, JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : followed(root, root.at(reference.substring(1)));
    }

    private static JsonNode merged(String... releases) {
        ObjectNode merged = OcdsJson.object();
        Arrays.stream(releases).forEach(release -> Merging.into(merged, json(release)));
        return merged;
    }

    private static JsonNode compiled(String... releases) {
        return OcdsRecord.compiled(releases(releases));
    }

    private static List<ObjectNode> releases(String... bodies) {
        List<ObjectNode> releases = new ArrayList<>();
        for (String body : bodies) {
            int number = releases.size() + 1;
            ObjectNode release =
                    json("{'ocid':'o-1','id':'r" + number + "','date':'2026-01-0" + number + "','tag':['tender']}");
            release.setAll(json(body));
            releases.add(release);
        }
        return releases;
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
    }
}
