package org.gerch.api.page;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers a reader with a page: the document, its language, its tag, and what a browser may load for it. */
public final class Pages {
    /** A page loads its own style sheet and script, asks nobody but this ledger, and nothing else; it can neither be framed nor send a form elsewhere. */
    public static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; "
            + "script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final PageWriter writer;
    private final Ledger ledger;

    public Pages(PageWriter writer, Ledger ledger) {
        this.writer = writer;
        this.ledger = ledger;
    }

    public ResponseEntity<String> show(Page page, Visit visit) {
        return show(page, visit, HttpStatus.OK);
    }

    /** The same as of a moment: one that was asked for is said above everything else, with the way back to now. */
    public ResponseEntity<String> show(Page page, Visit visit, Moment moment) {
        return answer(writer.write(page, visit, ledger.demonstration(), moment, 0), visit, HttpStatus.OK);
    }

    /** The same of what one stream tells: a frozen page says how many entries were added to it since. */
    public ResponseEntity<String> show(Page page, Visit visit, Moment moment, String stream) {
        long later = moment.frozen()
                ? ledger.stream(stream, ledger.size()).size()
                        - (long) ledger.stream(stream, moment.size()).size()
                : 0;
        return answer(writer.write(page, visit, ledger.demonstration(), moment, later), visit, HttpStatus.OK);
    }

    /** The same with another status, for a page that says what went wrong. */
    public ResponseEntity<String> show(Page page, Visit visit, HttpStatus status) {
        return answer(writer.write(page, visit, ledger.demonstration()), visit, status);
    }

    private static ResponseEntity<String> answer(String document, Visit visit, HttpStatus status) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status)
                .contentType(HTML)
                .header(HttpHeaders.CONTENT_LANGUAGE, visit.language().code())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE)
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "same-origin")
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.maxAge(Duration.ZERO).mustRevalidate());
        if (status == HttpStatus.OK) {
            answer.eTag("W/\"" + Stylesheet.hash(document.getBytes(StandardCharsets.UTF_8)) + "\"");
        }
        return answer.body(document);
    }
}
