package org.gerch.api.query;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The lists that anyone can read, and each of their rows. */
@RestController
@RequestMapping("/api/v1")
class ViewController {
    private final ListQuery query;

    ViewController(ListQuery query) {
        this.query = query;
    }

    @GetMapping("/tenders")
    @Nullable
    ResponseEntity<byte[]> tenders(HttpServletRequest request, HttpServletResponse response) {
        return query.list(Listed.TENDERS, request, response);
    }

    @GetMapping("/tenders/{id}")
    ResponseEntity<byte[]> tender(@PathVariable String id, HttpServletRequest request) {
        return query.one(Listed.TENDERS, id, request);
    }

    @GetMapping("/verdicts")
    @Nullable
    ResponseEntity<byte[]> verdicts(HttpServletRequest request, HttpServletResponse response) {
        return query.list(Listed.VERDICTS, request, response);
    }

    @GetMapping("/verdicts/{id}")
    ResponseEntity<byte[]> verdict(@PathVariable String id, HttpServletRequest request) {
        return query.one(Listed.VERDICTS, id, request);
    }

    @GetMapping("/grants")
    @Nullable
    ResponseEntity<byte[]> grants(HttpServletRequest request, HttpServletResponse response) {
        return query.list(Listed.GRANTS, request, response);
    }

    @GetMapping("/grants/{id}")
    ResponseEntity<byte[]> grant(@PathVariable String id, HttpServletRequest request) {
        return query.one(Listed.GRANTS, id, request);
    }

    @GetMapping("/funds")
    @Nullable
    ResponseEntity<byte[]> funds(HttpServletRequest request, HttpServletResponse response) {
        return query.list(Listed.FUNDS, request, response);
    }

    @GetMapping("/funds/{id}")
    ResponseEntity<byte[]> fund(@PathVariable String id, HttpServletRequest request) {
        return query.one(Listed.FUNDS, id, request);
    }

    @GetMapping("/parties")
    @Nullable
    ResponseEntity<byte[]> parties(HttpServletRequest request, HttpServletResponse response) {
        return query.list(Listed.PARTIES, request, response);
    }

    @GetMapping("/parties/{id}")
    ResponseEntity<byte[]> party(@PathVariable String id, HttpServletRequest request) {
        return query.one(Listed.PARTIES, id, request);
    }

    @GetMapping("/interests")
    @Nullable
    ResponseEntity<byte[]> interests(HttpServletRequest request, HttpServletResponse response) {
        return query.list(Listed.INTERESTS, request, response);
    }

    @GetMapping("/interests/{id}")
    ResponseEntity<byte[]> interest(@PathVariable String id, HttpServletRequest request) {
        return query.one(Listed.INTERESTS, id, request);
    }
}
