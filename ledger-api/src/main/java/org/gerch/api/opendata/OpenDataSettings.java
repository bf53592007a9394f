package org.gerch.api.opendata;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a ledger says of itself in its open data.
 *
 * @param ocidPrefix stands before the ids of its own tenders; one that is registered with the standard's helpdesk
 * @param publisher the name of who publishes
 * @param address the public address of the ledger; where none is set, the one under which it was asked
 * @param license the address of the licence
 * @param downloads how many downloads of everything run at once; as many wait, and more are turned away
 */
@ConfigurationProperties("gerch.open-data")
record OpenDataSettings(
        @DefaultValue("ocds-gerch0") String ocidPrefix,
        @DefaultValue("Gerch ledger") String publisher,
        @Nullable String address,

        @DefaultValue("https://creativecommons.org/publicdomain/zero/1.0/")
        String license,

        @DefaultValue("4") int downloads) {}
