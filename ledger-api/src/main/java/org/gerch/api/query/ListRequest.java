package org.gerch.api.query;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gerch.core.kernel.Malformed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * The parameters of a list, checked: a misspelt one would otherwise quietly give another list than the one meant.
 *
 * @param given what was sent, by name
 */
public record ListRequest(String path, Map<String, List<String>> given, Format format) {
    private static final int USUAL_PAGE = 50;

    /**
     * Reads a request.
     *
     * @param known the names a list knows
     * @throws Malformed if another one was sent, or the format is none
     */
    public static ListRequest read(HttpServletRequest request, Set<String> known) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        for (String name : Collections.list(request.getParameterNames())) {
            if (!known.contains(name)) {
                throw new Malformed(name, "is no parameter of this list; there are " + String.join(", ", known));
            }
            given.put(name, List.of(request.getParameterValues(name)));
        }
        return new ListRequest(request.getRequestURI(), given, Format.asked(last(given, "format"), accepted(request)));
    }

    private static List<MediaType> accepted(HttpServletRequest request) {
        List<MediaType> accepted = new ArrayList<>();
        for (String header : Collections.list(request.getHeaders(HttpHeaders.ACCEPT))) {
            try {
                accepted.addAll(MediaType.parseMediaTypes(header));
            } catch (InvalidMediaTypeException unreadable) {
                throw new Malformed("Accept", "can't be read as media types");
            }
        }
        accepted.sort((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()));
        return accepted;
    }

    public @Nullable String one(String name) {
        return last(given, name);
    }

    private static @Nullable String last(Map<String, List<String>> given, String name) {
        List<String> values = given.getOrDefault(name, List.of());
        return values.isEmpty() || values.getLast().isBlank()
                ? null
                : values.getLast().strip();
    }

    public int limit(int most) {
        String limit = one("limit");
        if (limit == null) {
            return USUAL_PAGE;
        }
        if (!limit.matches("[0-9]{1,6}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > most) {
            throw new Malformed("limit", "must be 1 to " + most);
        }
        return Integer.parseInt(limit);
    }

    /** The address of the same list with another value of one parameter. */
    public String with(String name, String value) {
        UriComponentsBuilder address = UriComponentsBuilder.newInstance();
        given.forEach((other, values) -> {
            if (!other.equals(name)) {
                values.forEach(one -> address.queryParam(other, UriUtils.encode(one, "UTF-8")));
            }
        });
        address.queryParam(name, UriUtils.encode(value, "UTF-8"));
        return path + address.build(true).toUriString();
    }
}
