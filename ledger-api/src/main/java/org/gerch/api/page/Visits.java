package org.gerch.api.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Reads from a request what every page needs: the language asked for now, else chosen before, else preferred by the browser.
 */
public final class Visits implements HandlerMethodArgumentResolver {
    static final String LANGUAGE = "lang";

    private final ZoneId zone;

    Visits(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visit.class;
    }

    @Override
    public Visit resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest servletRequest = request.getNativeRequest(HttpServletRequest.class);
        if (servletRequest == null) {
            throw new IllegalStateException("pages are served over HTTP only");
        }
        return of(servletRequest, servletRequest.getRequestURI());
    }

    /** @param path the path the reader asked for, which on an error page is not the request's own */
    public Visit of(HttpServletRequest request, String path) {
        return new Visit(languageOf(request), zone, path, queryWithoutLanguage(request.getQueryString()));
    }

    static Optional<Language> asked(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(LANGUAGE)).flatMap(Language::tagged);
    }

    private static Language languageOf(HttpServletRequest request) {
        return asked(request).or(() -> remembered(request)).orElseGet(() -> preferred(request));
    }

    private static Optional<Language> remembered(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(LANGUAGE))
                .findFirst()
                .flatMap(cookie -> Language.tagged(cookie.getValue()));
    }

    private static Language preferred(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return header == null ? Language.MN : Language.preferredBy(header);
    }

    private static String queryWithoutLanguage(@Nullable String query) {
        return query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(pair -> !pair.isEmpty() && !pair.startsWith(LANGUAGE + "="))
                        .collect(Collectors.joining("&"));
    }
}
