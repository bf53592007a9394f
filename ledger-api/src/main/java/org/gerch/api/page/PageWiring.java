package org.gerch.api.page;

import java.time.InstantSource;
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

    PageWiring(InstantSource clock) {
        this.visits = new Visits(clock);
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
    Pages pages(Stylesheet stylesheet, CheckScript script, Ledger ledger, PageSettings settings) {
        return new Pages(new PageWriter(stylesheet.href(), script, settings.zone()), ledger);
    }

    @Bean
    ListPages listPages(Pages pages, Ledger ledger, PageSettings settings) {
        return new ListPages(pages, ledger, settings);
    }

    @Bean
    Visits visits() {
        return visits;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(visits);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LanguageCookie());
    }
}
