package org.gerch.api.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gerch.api.testing.Desk;
import org.gerch.api.testing.Http;
import org.gerch.api.testing.LedgerTest;
import org.gerch.core.kernel.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever can be read can be read as of any moment; what can't has its reason here. */
@LedgerTest
@TestPropertySource(properties = "gerch.test.ledger=EveryMomentTest")
class EveryMomentTest {
    /** By the beginning of the address. */
    private static final Map<String, String> EXCEPTIONS = new TreeMap<>(Map.ofEntries(
            Map.entry("/assets/", "the program's own files, not the ledger's content"),
            Map.entry("/error", "says what went wrong just now"),
            Map.entry("/log/", "addressed by size and index: each file is as of one size for ever"),
            Map.entry("/api/v1/events/{position}/leaf", "a leaf never changes"),
            Map.entry("/api/v1/events/{position}/proof", "addressed by size"),
            Map.entry("/api/v1/projections/{name}/rebuild", "what the machine does now"),
            Map.entry("/api/v1/tenders/{id}/diff", "asks for two moments, as from and to"),
            Map.entry("/machine-room", "what the machine does now"),
            Map.entry("/about/", "explains the program and holds nothing of the log"),
            Map.entry("/ocds/extension", "describes the program's own part of the format"),
            Map.entry("/ocds/releases/{", "a release stands for one entry and never changes"),
            Map.entry("/v3/api-docs", "describes the program"),
            Map.entry("/swagger", "describes the program")));

    private static boolean recorded;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private Desk desk;

    @Autowired
    private Http http;

    @BeforeEach
    void somethingIsOnRecord() {
        if (!recorded) {
            recorded = true;
            HttpResponse<String> answer = desk.send(
                    Role.REGISTRAR,
                    "register-party",
                    "{\"party\":\"X\",\"name\":\"Group\",\"kind\":\"CITIZEN_GROUP\",\"form\":\"NGO\"}");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        }
    }

    @Test
    void every_address_takes_a_position_and_an_instant_or_has_its_reason_here() {
        Set<String> deaf = new TreeSet<>();
        for (String address : addresses()) {
            if (reason(address) == null) {
                String asked = asked(address);
                for (String moment : List.of("asOf=never", "position=never")) {
                    HttpResponse<String> answer = http.get(asked + (asked.contains("?") ? "&" : "?") + moment);
                    if (answer.statusCode() != 400) {
                        deaf.add(address + "?" + moment + " answers " + answer.statusCode());
                    }
                }
            }
        }
        assertThat(deaf).isEmpty();
    }

    @Test
    void a_moment_that_can_be_read_is_no_fault() {
        for (String address : addresses()) {
            if (reason(address) == null) {
                String asked = asked(address);
                HttpResponse<String> answer = http.get(asked + (asked.contains("?") ? "&" : "?") + "position=0");
                assertThat(answer.statusCode()).as(address).isIn(200, 404);
            }
        }
    }

    @Test
    void every_exception_is_of_an_address_there_is() {
        List<String> addresses = addresses();
        for (String exception : List.of("/assets/", "/log/", "/machine-room", "/about/", "/error")) {
            assertThat(addresses).anyMatch(address -> address.startsWith(exception));
        }
    }

    private List<String> addresses() {
        List<String> addresses = new ArrayList<>();
        for (RequestMappingInfo mapping : mappings.getHandlerMethods().keySet()) {
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
                addresses.addAll(mapping.getPatternValues());
            }
        }
        assertThat(addresses).hasSizeGreaterThan(25);
        return addresses;
    }

    private static @Nullable String reason(String address) {
        return EXCEPTIONS.entrySet().stream()
                .filter(exception -> address.startsWith(exception.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** With something in the place of each variable. */
    private static String asked(String address) {
        String filled = address.replace("{position}", "0").replaceAll("\\{[^}]+}", "X");
        return filled.endsWith("/by-id") ? filled + "?id=X" : filled;
    }
}
