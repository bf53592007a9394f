package org.gerch.api.query;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
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
    private static final byte[] BEGINNING = "{\"items\":[".getBytes(StandardCharsets.UTF_8);

    private Answers() {}

    /** A list in the shape that all lists have. */
    static ResponseEntity<byte[]> list(
            ArrayNode items, @Nullable String next, Standpoint standpoint, ListRequest request, WebRequest web) {
        return rendered(items.valueStream().map(ItemJson::of).toList(), next, standpoint, request, web);
    }

    /** The same of items that are JSON already. */
    static ResponseEntity<byte[]> rendered(
            List<ItemJson> items, @Nullable String next, Standpoint standpoint, ListRequest request, WebRequest web) {
        ObjectNode rest = Wire.mapper().createObjectNode();
        rest.put("next", next);
        moment(rest, standpoint);
        byte[] end = Wire.mapper().writeValueAsBytes(rest);
        ByteArrayOutputStream body = new ByteArrayOutputStream(BEGINNING.length
                + items.stream().mapToInt(item -> item.json().length + 1).sum()
                + end.length
                + 1);
        body.writeBytes(BEGINNING);
        MessageDigest hash = ItemJson.sha256();
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                body.write(',');
            }
            body.writeBytes(items.get(i).json());
            hash.update(items.get(i).hash());
        }
        body.write(']');
        // The rest is an object of its own, whose bracket becomes the comma between the two.
        body.write(',');
        body.write(end, 1, end.length - 1);
        hash.update(end);
        HttpHeaders headers = new HttpHeaders();
        if (next != null) {
            headers.add(HttpHeaders.LINK, "<" + request.with("cursor", next) + ">; rel=\"next\"");
        }
        return tagged(body.toByteArray(), hash, headers, web);
    }

    /** One record. */
    public static ResponseEntity<byte[]> one(ObjectNode body, WebRequest web) {
        byte[] bytes = Wire.mapper().writeValueAsBytes(body);
        MessageDigest hash = ItemJson.sha256();
        hash.update(bytes);
        return tagged(bytes, hash, new HttpHeaders(), web);
    }

    /** Says of which moment an answer is true. */
    static void moment(ObjectNode body, Standpoint standpoint) {
        body.put("position", standpoint.position());
        body.put("asOf", standpoint.at() == null ? null : standpoint.at().toString());
    }

    private static ResponseEntity<byte[]> tagged(
            byte[] bytes, MessageDigest hash, HttpHeaders headers, WebRequest web) {
        String tag = "\"" + HexFormat.of().formatHex(hash.digest(), 0, 16) + "\"";
        headers.setETag(tag);
        headers.setCacheControl(CacheControl.noCache());
        headers.setVary(List.of(HttpHeaders.ACCEPT));
        if (web.checkNotModified(tag)) {
            return new ResponseEntity<>(headers, HttpStatus.NOT_MODIFIED);
        }
        headers.setContentType(MediaType.APPLICATION_JSON);
        return new ResponseEntity<>(bytes, headers, HttpStatus.OK);
    }
}
