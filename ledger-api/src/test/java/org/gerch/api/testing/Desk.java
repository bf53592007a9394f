package org.gerch.api.testing;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gerch.api.directory.DataDirectory;
import org.gerch.api.security.Caller;
import org.gerch.api.security.TokenIssuer;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Role;
import org.jspecify.annotations.Nullable;

/** Sends commands to a ledger under test, as whoever holds a role. */
public record Desk(Http http, Path data) {

    public HttpResponse<String> send(Role role, String command, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of("Authorization", token(role), "Content-Type", "application/json"));
        all.addAll(List.of(headers));
        return http.post("/api/v1/commands/" + command, body, all.toArray(String[]::new));
    }

    /** Sends a command as an office of this organisation. */
    public HttpResponse<String> sendFrom(PartyId organisation, Role role, String command, String body) {
        return http.post(
                "/api/v1/commands/" + command,
                body,
                "Authorization",
                token(role, organisation),
                "Content-Type",
                "application/json");
    }

    /** Sends a batch, one command a line. */
    public HttpResponse<String> sendBatch(Role role, String lines, String... headers) {
        List<String> all =
                new ArrayList<>(List.of("Authorization", token(role), "Content-Type", "application/x-ndjson"));
        all.addAll(List.of(headers));
        return http.post("/api/v1/commands", lines, all.toArray(String[]::new));
    }

    /** The value of an {@code Authorization} header. */
    public String token(Role role) {
        return token(role, organisation(role));
    }

    private String token(Role role, @Nullable PartyId organisation) {
        Actor office = new Actor("Office of " + role.wireName(), organisation);
        return "Bearer "
                + TokenIssuer.of(DataDirectory.at(data)).issue(new Caller(office, Set.of(role)), Duration.ofDays(1));
    }

    /** Who gives the word of many parties speaks for none of them; every other office has its organisation. */
    private static @Nullable PartyId organisation(Role role) {
        return role == Role.BIDDER || role == Role.RESPONDENT ? null : new PartyId("ORG-" + role.wireName());
    }
}
