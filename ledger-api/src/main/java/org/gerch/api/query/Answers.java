package org.gerch.api.query;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.gerch.core.json.Wire;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON answers with an entity tag: who asks again for what has not changed is told so in a few bytes. */
public final class Answers {
    private Answers() {}

    /** A list in the shape that all lists have. */
    static ResponseEntity<byte[]> list(
            ArrayNode items, @Nullable String next, Standpoint standpoint, ListRequest request, WebRequest web) {
        ObjectNode body = Wire.mapper().createObjectNode();
        body.set("items", items);
        body.put("next", next);
        moment(body, standpoint);
        HttpHeaders headers = new HttpHeaders();
        if (next != null) {
            headers.add(HttpHeaders.LINK, "<" + request.with("cursor", next) + ">; rel=\"next\"");
        }
        return tagged(body, headers, web);
    }

    /** One record. */
    public static ResponseEntity<byte[]> one(ObjectNode body, WebRequest web) {
        return tagged(body, new HttpHeaders(), web);
    }

    /** Says of which moment an answer is true. */
    static void moment(ObjectNode body, Standpoint standpoint) {
        body.put("position", standpoint.position());
        body.put("asOf", standpoint.at() == null ? null : standpoint.at().toString());
    }

    private static ResponseEntity<byte[]> tagged(ObjectNode body, HttpHeaders headers, WebRequest web) {
        byte[] bytes = Wire.mapper().writeValueAsBytes(body);
        String tag = "\"" + HexFormat.of().formatHex(sha256(bytes), 0, 16) + "\"";
        headers.setETag(tag);
        headers.setCacheControl(CacheControl.noCache());
        headers.setVary(List.of(HttpHeaders.ACCEPT));
        if (web.checkNotModified(tag)) {
            return new ResponseEntity<>(headers, HttpStatus.NOT_MODIFIED);
        }
        headers.setContentType(MediaType.APPLICATION_JSON);
        return new ResponseEntity<>(bytes, headers, HttpStatus.OK);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
