package org.gerch.api.page;

import org.jspecify.annotations.Nullable;

/**
 * A page that says what went wrong and what to do next.
 *
 * @param headline what happened, in one sentence
 * @param next what the reader can do
 * @param incident what to quote when asking about a fault of the ledger's own
 */
public record Failure(
        String title, String headline, Html next, @Nullable String incident) implements Page {

    static Failure notOnRecord(String sought, Words words) {
        return new Failure(
                words.say("error.404.title"), words.say("error.404"), words.html("error.404.sought", sought), null);
    }

    static Failure notReadable(NotReadable unreadable, Words words) {
        String how = "error.400." + unreadable.parameter();
        return new Failure(
                words.say("error.400.title"),
                words.say("error.400.value", unreadable.value()),
                words.html(words.keys().contains(how) ? how : "error.400.next"),
                null);
    }

    /** @param status of an answer; those we have no sentence for are told as what they are kin to */
    static Failure of(int status, @Nullable String incident, Words words) {
        String key = status == 404 || status == 405 ? "error.404" : status < 500 ? "error.400" : "error.500";
        return new Failure(words.say(key + ".title"), words.say(key), words.html(key + ".next"), incident);
    }

    @Override
    public String template() {
        return "failure";
    }

    @Override
    public Section section() {
        return Section.NONE;
    }
}
