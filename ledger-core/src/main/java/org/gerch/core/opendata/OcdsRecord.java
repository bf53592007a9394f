package org.gerch.core.opendata;

import java.util.List;
import org.gerch.core.ocds.Merging;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** All releases of one tender together: as they are, as the state they leave, and as the history they tell. */
public final class OcdsRecord {
    private OcdsRecord() {}

    /**
     * A record with its releases, its compiled and its versioned release.
     *
     * @param releases of one tender, oldest first; at least one
     */
    public static ObjectNode of(List<ObjectNode> releases) {
        ObjectNode record = OcdsJson.object();
        record.set("ocid", releases.getLast().path("ocid"));
        ArrayNode embedded = record.putArray("releases");
        releases.forEach(embedded::add);
        record.set("compiledRelease", compiled(releases));
        record.set("versionedRelease", Versioning.versioned(releases));
        return record;
    }

    /** The compiled release alone. */
    public static ObjectNode compiled(List<ObjectNode> releases) {
        return Merging.compiled(releases);
    }
}
