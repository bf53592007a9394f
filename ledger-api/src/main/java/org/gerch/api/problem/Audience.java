package org.gerch.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Who asks: a program, which is answered with problem details, or a person's browser, which is shown a page. */
public enum Audience {
    PROGRAM,
    BROWSER;

    private static final List<String> PROGRAMS_PATHS = List.of("/api/", "/actuator", "/v3/api-docs", "/log/", "/ocds/");

    /**
     * Tells them apart by path, then by whether a page is asked for.
     *
     * @param path the path that was asked for, which after an error is not the request's own
     */
    public static Audience of(HttpServletRequest request, String path) {
        if (PROGRAMS_PATHS.stream().anyMatch(path::startsWith)) {
            return PROGRAM;
        }
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains("text/html") ? BROWSER : PROGRAM;
    }

    public static Audience of(HttpServletRequest request) {
        return of(request, request.getRequestURI());
    }
}
