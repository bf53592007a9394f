package org.gerch.benchmarks.query;

import java.util.Arrays;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The least that a server can do for a body of some size: the same bytes again. */
@RestController
class ConstantAnswers {
    private volatile byte[] body = new byte[0];

    @GetMapping(path = "/constant", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] constant(@RequestParam int bytes) {
        byte[] same = body;
        if (same.length != bytes) {
            same = new byte[bytes];
            Arrays.fill(same, (byte) ' ');
            body = same;
        }
        return same;
    }
}
