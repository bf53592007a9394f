package org.gerch.api.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.gerch.api.problem.Incident;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page for an error that no controller answered, in the reader's language. */
@Component
class FailureView implements ErrorViewResolver {
    private final Pages pages;
    private final Visits visits;

    FailureView(Pages pages, Visits visits) {
        this.pages = pages;
        this.visits = visits;
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        return new ModelAndView((ignored, asked, response) -> write(asked, response, status, model));
    }

    private void write(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, @Nullable Map<String, ?> model)
            throws IOException {
        Object path = model == null ? null : model.get("path");
        Visit visit = visits.of(request, path == null ? "/" : path.toString());
        Object incident = request.getAttribute(Incident.ATTRIBUTE);
        Failure page = Failure.of(status.value(), incident == null ? null : incident.toString(), visit.words());
        ResponseEntity<String> answer = pages.show(page, visit, status);
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.getWriter().write(Objects.requireNonNull(answer.getBody()));
    }
}
