package org.gerch.benchmarks.live;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the web server, the filters and the check of the token cost by themselves. */
@RestController
class IdleAnswers {

    @PostMapping("/idle")
    void nothing() {}

    @GetMapping("/idle")
    String hello() {
        return "hello";
    }
}
