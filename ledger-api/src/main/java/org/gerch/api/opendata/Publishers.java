package org.gerch.api.opendata;

import jakarta.servlet.http.HttpServletRequest;
import org.gerch.core.opendata.Publisher;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Says who publishes, under the address that a reader can follow. */
@Component
@EnableConfigurationProperties(OpenDataSettings.class)
class Publishers {
    private final OpenDataSettings settings;

    Publishers(OpenDataSettings settings) {
        this.settings = settings;
    }

    Publisher of(HttpServletRequest request) {
        String address = settings.address() == null
                ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
                : settings.address();
        return new Publisher(
                settings.publisher(), address, settings.ocidPrefix(), settings.license(), address + "/about/open-data");
    }

    /** The ocid that a tender of this ledger has, or the one it was imported with. */
    String ocidPrefix() {
        return settings.ocidPrefix();
    }
}
