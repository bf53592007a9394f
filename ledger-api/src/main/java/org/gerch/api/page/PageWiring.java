package org.gerch.api.page;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Declares what the controllers of pages need. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PageSettings.class)
class PageWiring implements WebMvcConfigurer {
    private final Visits visits;
    private final Moments moments;

    PageWiring(Ledger ledger, InstantSource clock, ZoneId zone) {
        this.visits = new Visits(zone);
        this.moments = new Moments(ledger, clock, zone);
    }

    @Bean
    Stylesheet stylesheet() {
        return new Stylesheet();
    }

    @Bean
    CheckScript checkScript() {
        return new CheckScript();
    }

    @Bean
    Pages pages(Stylesheet stylesheet, CheckScript script, Ledger ledger) {
        return new Pages(new PageWriter(stylesheet.href(), script), ledger);
    }

    @Bean
    ListPages listPages(Pages pages) {
        return new ListPages(pages);
    }

    @Bean
    Visits visits() {
        return visits;
    }

    @Bean
    Moments moments() {
        return moments;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(visits);
        resolvers.add(moments);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LanguageCookie());
    }
}
