package org.gerch.api.security;

import org.gerch.api.problem.ProblemWriter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Reading is public, recording needs a token.
 *
 * <p>There are no sessions and no cookies that carry authority, hence nothing that a foreign page could ride on.
 */
@ConditionalOnWebApplication
@Configuration(proxyBeanMethods = false)
class AccessRules {

    @Bean
    SecurityFilterChain access(HttpSecurity http, ProblemWriter problems) throws Exception {
        AuthenticationEntryPoint unknown = unknownCaller(problems);
        AccessDeniedHandler denied = (request, response, cause) ->
                problems.write(response, HttpStatus.FORBIDDEN, "The token's roles do not allow this.");
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.POST)
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .oauth2ResourceServer(server -> server.bearerTokenResolver(headerOrForm())
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(new CallerClaims()))
                        .authenticationEntryPoint(unknown)
                        .accessDeniedHandler(denied))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(unknown).accessDeniedHandler(denied))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers
                        // Each answer says itself how long it may be kept.
                        .cacheControl(cache -> cache.disable())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(), microphone=(), geolocation=(), payment=()"))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** Otherwise each filter of the chain is timed at each request, which costs more than the filters do. */
    @Bean
    SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    /**
     * In the header, or as a field of a form (RFC 6750, section 2.2): pages without script have no other way. No browser sends it by
     * itself, so that no other site's page can use it.
     */
    private static BearerTokenResolver headerOrForm() {
        DefaultBearerTokenResolver resolver = new DefaultBearerTokenResolver();
        resolver.setAllowFormEncodedBodyParameter(true);
        return resolver;
    }

    private static AuthenticationEntryPoint unknownCaller(ProblemWriter problems) {
        return (request, response, cause) -> {
            boolean sentOne = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, sentOne ? "Bearer error=\"invalid_token\"" : "Bearer");
            problems.write(
                    response,
                    HttpStatus.UNAUTHORIZED,
                    sentOne
                            ? "The token is not valid: it is malformed, expired or signed by somebody else."
                            : "This needs a token: send Authorization: Bearer TOKEN.");
        };
    }
}
