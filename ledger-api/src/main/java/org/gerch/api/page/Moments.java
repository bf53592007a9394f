package org.gerch.api.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Finds the moment that a page is asked for, by its parameters {@code position} or {@code asOf}; without them it is now. */
public final class Moments implements HandlerMethodArgumentResolver {
    private static final String POSITION = "[0-9]{1,15}";

    private final Ledger ledger;
    private final InstantSource clock;
    private final ZoneId zone;

    Moments(Ledger ledger, InstantSource clock, ZoneId zone) {
        this.ledger = ledger;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Moment.class;
    }

    @Override
    public Moment resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return asked(request.getParameter("position"), request.getParameter("asOf"));
    }

    /**
     * The two moments that a reader writes in two fields, each a day, an instant or a position.
     *
     * @param first the position of the entry after which it begins, where no {@code from} is written
     * @param last where it ends, where no {@code to} is written
     * @throws NotReadable if what is written is none of these, the position is not in the log, or the one is after the other
     */
    public Span span(@Nullable String from, @Nullable String to, long first, Moment last) {
        Moment until = to == null || to.isBlank() ? last : written(to.strip());
        Moment since = from == null || from.isBlank() ? atPosition(Long.toString(first)) : written(from.strip());
        if (since.size() > until.size()) {
            throw new NotReadable("to", to == null ? "" : to);
        }
        return new Span(since, until);
    }

    private Moment written(String asked) {
        return asked.matches(POSITION) ? atPosition(asked) : asOf(asked);
    }

    /**
     * Finds the moment a reader asks for.
     *
     * @param position the last leaf to count, if asked by position
     * @param asOf a day such as {@code 2026-03-12}, to its end, or an instant; a day to come means now
     * @throws NotReadable if it is neither, or both, or the position is not in the log
     */
    private Moment asked(@Nullable String position, @Nullable String asOf) {
        String time = asOf == null ? "" : asOf.strip();
        if (position == null || position.isBlank()) {
            return time.isEmpty() ? now(clock.instant()) : asOf(time);
        }
        if (!time.isEmpty()) {
            throw new NotReadable("asOf", time);
        }
        return atPosition(position.strip());
    }

    private Moment now(Instant now) {
        return new Moment(ledger.size(), now, false, "");
    }

    private Moment asOf(String asOf) {
        Instant now = clock.instant();
        Instant wished = instant(asOf);
        return wished.isBefore(now) ? new Moment(ledger.sizeAt(wished), wished, true, parameter(asOf)) : now(now);
    }

    /** A reader's asOf is sent on in links, so it must be safe there. */
    private static String parameter(String asOf) {
        return "asOf=" + URLEncoder.encode(asOf, StandardCharsets.UTF_8);
    }

    private Moment atPosition(String position) {
        if (!position.matches(POSITION)) {
            throw new NotReadable("position", position);
        }
        Optional<LeafShown> leaf = ledger.leaf(Long.parseLong(position));
        return leaf.map(last -> new Moment(last.position() + 1, last.at(), true, "position=" + last.position()))
                .orElseThrow(() -> new NotReadable("position", position));
    }

    private Instant instant(String asOf) {
        return AskedInstant.of(asOf, zone).orElseThrow(() -> new NotReadable("asOf", asOf));
    }
}
