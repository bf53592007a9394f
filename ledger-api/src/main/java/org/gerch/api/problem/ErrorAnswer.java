package org.gerch.api.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.autoconfigure.error.AbstractErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The answer to an error that no controller answered: a page from {@code templates/error} for a browser, problem details for
 * everyone else.
 */
@ConditionalOnWebApplication
@Controller
class ErrorAnswer extends AbstractErrorController {

    ErrorAnswer(ErrorAttributes attributes, List<ErrorViewResolver> views) {
        super(attributes, views);
    }

    @RequestMapping("/error")
    Object answer(HttpServletRequest request, HttpServletResponse response) {
        // Asked for by its own address, nothing went wrong: there is just nothing there.
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null
                ? HttpStatus.NOT_FOUND
                : getStatus(request);
        if (Audience.of(request, pathThatFailed(request)) == Audience.BROWSER) {
            ModelAndView page = page(request, response, status);
            if (page != null) {
                return page;
            }
        }
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setInstance(
                UriComponentsBuilder.fromPath(pathThatFailed(request)).build().toUri());
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private @Nullable ModelAndView page(HttpServletRequest request, HttpServletResponse response, HttpStatus status) {
        response.setStatus(status.value());
        Map<String, Object> model = Map.of("status", status.value(), "path", pathThatFailed(request));
        return resolveErrorView(request, response, status, model);
    }

    private static String pathThatFailed(HttpServletRequest request) {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return path == null ? request.getRequestURI() : path.toString();
    }
}
