package org.gerch.api.machine;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.gerch.api.command.RoleMissing;
import org.gerch.api.security.Caller;
import org.gerch.core.json.Wire;
import org.gerch.core.kernel.Role;
import org.gerch.core.view.View;
import org.gerch.core.views.Views;
import org.gerch.projections.rebuild.RebuildProgress;
import org.gerch.projections.rebuild.RebuildRunning;
import org.gerch.projections.rebuild.Rebuilds;
import org.gerch.projections.rebuild.Retry;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Makes views anew from the leaves, and lets streams go on that had stopped. */
@RestController
class RebuildController {
    private static final Set<Role> ALLOWED = Set.of(Role.AUDITOR);

    private final Rebuilds rebuilds;
    private final Retry retry;

    RebuildController(Rebuilds rebuilds, Retry retry) {
        this.rebuilds = rebuilds;
        this.retry = retry;
    }

    @PostMapping("/api/v1/projections/{name}/rebuild")
    ResponseEntity<ObjectNode> rebuild(@PathVariable String name, @AuthenticationPrincipal Caller caller) {
        check(caller);
        List<View<?>> views = named(name);
        try {
            rebuilds.start(views);
        } catch (RebuildRunning running) {
            throw problem(
                    HttpStatus.CONFLICT,
                    "A rebuild is running already; only one runs at a time. Ask for its progress.");
        }
        String progress = "/api/v1/projections/" + views.getFirst().name() + "/rebuild";
        ObjectNode answer = RebuildJson.of(progressOf(views.getFirst()));
        answer.putObject("links").put("progress", progress);
        return ResponseEntity.accepted().location(URI.create(progress)).body(answer);
    }

    @GetMapping("/api/v1/projections/{name}/rebuild")
    ObjectNode progress(@PathVariable String name) {
        return RebuildJson.of(progressOf(named(name).getFirst()));
    }

    /** @param stream such as {@code tender/UB-2026-0041} */
    @PostMapping("/api/v1/projections/{name}/retry")
    ObjectNode retry(@PathVariable String name, @RequestParam String stream, @AuthenticationPrincipal Caller caller) {
        check(caller);
        ObjectNode answer = Wire.mapper().createObjectNode();
        answer.put("stream", stream);
        answer.put("goesOn", retry.of(named(name).getFirst(), stream));
        return answer;
    }

    private RebuildProgress progressOf(View<?> view) {
        return rebuilds.progress(view.name())
                .orElseThrow(() -> problem(
                        HttpStatus.NOT_FOUND, "No rebuild of " + view.name() + " was started since this node was."));
    }

    static void check(Caller caller) {
        if (!caller.hasAnyOf(ALLOWED)) {
            throw new RoleMissing(ALLOWED);
        }
    }

    static List<View<?>> named(String name) {
        return name.equals("all")
                ? Views.ALL
                : List.of(Views.named(name)
                        .orElseThrow(() -> problem(HttpStatus.NOT_FOUND, "No view has the name '" + name + "'.")));
    }

    private static ErrorResponseException problem(HttpStatus status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }
}
