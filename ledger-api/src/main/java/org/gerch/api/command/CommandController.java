package org.gerch.api.command;

import org.gerch.api.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes commands one at a time: {@code POST /api/v1/commands/{name}}. */
@RestController
class CommandController {
    private final CommandIntake intake;

    CommandController(CommandIntake intake) {
        this.intake = intake;
    }

    @PostMapping(path = "/api/v1/commands/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> take(
            @PathVariable String name,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody(required = false) byte @Nullable [] body,
            @AuthenticationPrincipal Caller caller) {
        SentCommand sent = new SentCommand(name, key, body == null ? new byte[0] : body);
        CommandAnswer answer = intake.decide(intake.admit(sent, caller));
        return ResponseEntity.status(answer.status()).body(answer.body());
    }
}
