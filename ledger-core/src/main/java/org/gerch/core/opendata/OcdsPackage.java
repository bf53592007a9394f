package org.gerch.core.opendata;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The envelope in which the standard wants releases and records handed out: who publishes, when, under which extensions. */
public final class OcdsPackage {
    /** Those of the standard that our releases use; ours is added to them. */
    private static final List<String> EXTENSIONS = List.of(
            "https://raw.githubusercontent.com/open-contracting-extensions/ocds_bid_extension/v1.1.5/extension.json",
            "https://raw.githubusercontent.com/open-contracting-extensions/ocds_lots_extension/v1.1.5/extension.json",
            "https://raw.githubusercontent.com/open-contracting-extensions/ocds_bidOpening_extension/master/extension.json");

    private final Publisher publisher;

    public OcdsPackage(Publisher publisher) {
        this.publisher = publisher;
    }

    /**
     * A release package.
     *
     * @param uri its own address
     * @param published when the last of what it holds was recorded
     * @param next the address of the next page; absent on the last
     */
    public ObjectNode ofReleases(String uri, Instant published, List<ObjectNode> releases, @Nullable String next) {
        return envelope(uri, published, "releases", releases, next);
    }

    /** A record package, likewise. */
    public ObjectNode ofRecords(String uri, Instant published, List<ObjectNode> records, @Nullable String next) {
        return envelope(uri, published, "records", records, next);
    }

    private ObjectNode envelope(
            String uri, Instant published, String list, List<ObjectNode> content, @Nullable String next) {
        ObjectNode envelope = OcdsJson.object();
        envelope.put("uri", uri);
        envelope.put("version", "1.1");
        ArrayNode extensions = envelope.putArray("extensions");
        EXTENSIONS.forEach(extensions::add);
        extensions.add(publisher.base() + "/ocds/extension/extension.json");
        OcdsJson.date(envelope, "publishedDate", published);
        ObjectNode by = envelope.putObject("publisher");
        by.put("name", publisher.name());
        by.put("uri", publisher.base());
        OcdsJson.text(envelope, "license", publisher.license());
        OcdsJson.text(envelope, "publicationPolicy", publisher.policy());
        ArrayNode items = envelope.putArray(list);
        content.forEach(items::add);
        if (next != null) {
            envelope.putObject("links").put("next", next);
        }
        return envelope;
    }
}
