package org.gerch.api.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.gerch.api.directory.DataDirectory;
import org.gerch.api.security.Caller;
import org.gerch.api.security.TokenIssuer;
import org.gerch.api.testing.Http;
import org.gerch.api.testing.LedgerTest;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.kernel.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@LedgerTest
@TestPropertySource(properties = "gerch.test.ledger=ProblemsTest")
@Import(ProblemsTest.Misbehaving.class)
class ProblemsTest {

    @RestController
    static class Misbehaving {
        @GetMapping("/api/v1/probe/malformed")
        String malformed() {
            throw new Malformed("amount", "must be a decimal number, not 'x'");
        }

        @GetMapping("/api/v1/probe/broken")
        String broken() {
            throw new IllegalStateException("a secret of the machine");
        }

        @GetMapping("/api/v1/probe/half")
        void half(HttpServletResponse response) throws IOException {
            response.getOutputStream().write("half an answer".getBytes(StandardCharsets.UTF_8));
            response.flushBuffer();
            throw new IllegalStateException("and then");
        }

        @GetMapping("/api/v1/probe/database-away")
        String databaseAway() {
            throw new IllegalStateException(new SQLTransientConnectionException("no connection in time"));
        }

        @GetMapping("/api/v1/probe/number")
        String number(@RequestParam int n) {
            return "n" + n;
        }

        @PostMapping(path = "/api/v1/probe/body", consumes = MediaType.APPLICATION_JSON_VALUE)
        String body(@RequestBody JsonNode body, @AuthenticationPrincipal Caller caller) {
            return caller.actor().office() + body.size();
        }

        @PostMapping("/api/v1/probe/denied")
        String denied() {
            throw new AccessDeniedException("no");
        }
    }

    @LocalServerPort
    int port;

    @Value("${gerch.data}")
    Path data;

    @Test
    void an_answer_that_breaks_off_does_not_end_like_a_whole_one() {
        assertThatThrownBy(() -> Http.to(port).get("/api/v1/probe/half"))
                .rootCause()
                .isInstanceOf(IOException.class);
    }

    @Test
    void a_database_that_is_away_is_no_fault_of_the_program_but_a_reason_to_come_again() {
        HttpResponse<String> answer = Http.to(port).get("/api/v1/probe/database-away");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
        assertThat(answer.body()).contains("can't read its database").doesNotContain("no connection in time");
    }

    @Test
    void an_unknown_path_is_404() {
        problem(http().get("/api/v1/nothing"), 404, "Not Found");
        problem(http().get("/api/v1/nothing", "Accept", "text/html"), 404, "Not Found");
    }

    @Test
    void a_method_that_is_not_offered_is_405_and_says_which_is() {
        HttpResponse<String> response = http().send("DELETE", "/api/v1/probe/number", BodyPublishers.noBody());

        problem(response, 405, "Method Not Allowed");
        assertThat(response.headers().firstValue("Allow")).hasValue("GET");
    }

    @Test
    void a_malformed_value_is_400_and_names_its_field() {
        JsonNode problem = problem(http().get("/api/v1/probe/malformed"), 400, "Bad Request");

        assertThat(problem.path("field").stringValue()).isEqualTo("amount");
        assertThat(problem.path("detail").stringValue()).isEqualTo("amount must be a decimal number, not 'x'.");
    }

    @Test
    void a_missing_or_mistyped_parameter_is_400() {
        problem(http().get("/api/v1/probe/number"), 400, "Bad Request");
        problem(http().get("/api/v1/probe/number?n=many"), 400, "Bad Request");
    }

    @Test
    void a_parameter_that_is_no_text_is_400_for_programs_and_browsers() {
        JsonNode problem = problem(http().get("/api/v1/verdicts?q=%FF"), 400, "Bad Request");
        HttpResponse<String> page = http().get("/verdicts?q=%FF", "Accept", "text/html", "Accept-Language", "en");

        assertThat(problem.path("detail").stringValue()).contains("not text in UTF-8");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("<html").doesNotContain("Something is wrong with the ledger");
    }

    @Test
    void a_body_that_is_no_json_is_400_and_one_of_another_type_is_415() {
        problem(post("/api/v1/probe/body", "{", "application/json"), 400, "Bad Request");
        problem(post("/api/v1/probe/body", "<a/>", "application/xml"), 415, "Unsupported Media Type");
    }

    @Test
    void a_body_that_is_too_large_is_413_whether_or_not_it_says_how_large_it_is() {
        String large = "[" + "1,".repeat(600_000) + "1]";

        problem(post("/api/v1/probe/body", large, "application/json"), 413, "Content Too Large");
        problem(
                http().send(
                                "POST",
                                "/api/v1/probe/body",
                                BodyPublishers.fromPublisher(BodyPublishers.ofString(large)),
                                "Authorization",
                                bearer(),
                                "Content-Type",
                                "application/json"),
                413,
                "Content Too Large");
    }

    @Test
    void a_fault_of_the_ledger_is_500_with_an_id_and_without_its_inside() {
        HttpResponse<String> response = http().get("/api/v1/probe/broken");

        JsonNode problem = problem(response, 500, "Internal Server Error");
        assertThat(UUID.fromString(problem.path("incident").stringValue())).isNotNull();
        assertThat(response.body()).doesNotContain("secret", "IllegalState", "org.gerch", "\\tat");
    }

    @Test
    void recording_without_a_token_is_401_and_so_is_a_false_one() {
        HttpResponse<String> without = http().post("/api/v1/probe/body", "{}", "Content-Type", "application/json");
        problem(without, 401, "Unauthorized");
        assertThat(without.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");

        HttpResponse<String> withFalseOne = http().post("/api/v1/probe/body", "{}", "Authorization", "Bearer a.b.c");
        problem(withFalseOne, 401, "Unauthorized");
        assertThat(withFalseOne.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
    }

    @Test
    void a_caller_whose_role_does_not_suffice_is_403() {
        problem(post("/api/v1/probe/denied", "{}", "application/json"), 403, "Forbidden");
    }

    @Test
    void a_caller_with_a_token_is_known_to_the_controller() {
        HttpResponse<String> response = post("/api/v1/probe/body", "[1,2]", "application/json");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("Clerk2");
    }

    @Test
    void answers_name_no_server_and_forbid_being_framed() {
        HttpResponse<String> response = http().get("/api/v1/nothing");

        assertThat(response.headers().map()).doesNotContainKeys("server", "x-powered-by", "set-cookie");
        assertThat(response.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void an_address_that_is_none_is_400_without_the_web_servers_own_page() {
        HttpResponse<String> response = http().get("/api/v1/a%00b");

        problem(response, 400, "Bad Request");
        assertThat(response.body()).doesNotContainIgnoringCase("tomcat").doesNotContain("Exception");
    }

    @Test
    void the_address_of_errors_is_no_page_of_its_own() {
        problem(http().get("/error"), 404, "Not Found");
    }

    private HttpResponse<String> post(String path, String body, String type) {
        return http().post(path, body, "Authorization", bearer(), "Content-Type", type);
    }

    private String bearer() {
        Caller clerk = new Caller(new Actor("Clerk", null), Set.of(Role.OBSERVER));
        return "Bearer " + TokenIssuer.of(DataDirectory.at(data)).issue(clerk, Duration.ofDays(1));
    }

    private Http http() {
        return Http.to(port);
    }

    private static JsonNode problem(HttpResponse<String> response, int status, String title) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = Http.json(response);
        assertThat(problem.path("status").intValue()).isEqualTo(status);
        assertThat(problem.path("title").stringValue()).isEqualTo(title);
        return problem;
    }
}
