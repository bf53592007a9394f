package org.gerch.api.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;

/** Remembers the language a reader asks for by {@code ?lang=}; the cookie says nothing else about the reader. */
final class LanguageCookie implements HandlerInterceptor {
    private static final Duration KEPT = Duration.ofDays(365);

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Visits.asked(request)
                .ifPresent(language -> response.addHeader(
                        HttpHeaders.SET_COOKIE,
                        ResponseCookie.from(Visits.LANGUAGE, language.code())
                                .path("/")
                                .maxAge(KEPT)
                                .sameSite("Lax")
                                .httpOnly(true)
                                .build()
                                .toString()));
        return true;
    }
}
