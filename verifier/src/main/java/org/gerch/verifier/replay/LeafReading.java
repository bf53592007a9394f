package org.gerch.verifier.replay;

import java.util.ArrayList;
import java.util.List;
import org.gerch.core.json.Wire;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.wire.StrictLeaf;
import org.gerch.core.wire.UnknownEvent;
import org.gerch.log.BundleCoordinates;
import org.gerch.log.EntryBundle;
import org.gerch.verifier.difference.Difference;
import org.gerch.verifier.difference.What;
import org.gerch.verifier.tree.LeafReader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads the leaves of a bundle as strictly as the law asks. */
final class LeafReading implements LeafReader<List<ReadLeaf>> {
    private static final int SHOWN = 200;

    private final KeyEntries keys;

    LeafReading(KeyEntries keys) {
        this.keys = keys;
    }

    @Override
    public List<ReadLeaf> read(BundleCoordinates bundle, EntryBundle leaves) {
        List<ReadLeaf> read = new ArrayList<>(leaves.size());
        for (int i = 0; i < leaves.size(); i++) {
            read.add(read(bundle.firstLeaf() + i, leaves.leaf(i)));
        }
        return read;
    }

    private ReadLeaf read(long position, byte[] leaf) {
        try {
            Recorded<LedgerEvent> recorded = StrictLeaf.read(position, leaf);
            keys.note(position, recorded.stream(), leaf);
            return new ReadLeaf.Entry(recorded);
        } catch (Malformed malformed) {
            return unreadable(
                    leaf,
                    new Difference(
                            What.LEAF_MALFORMED,
                            position,
                            malformed.what(),
                            malformed.why(),
                            shown(leaf, malformed.what())));
        } catch (UnknownEvent unknown) {
            return unreadable(
                    leaf,
                    new Difference(What.UNKNOWN_EVENT, position, "/type", "", String.valueOf(unknown.getMessage())));
        } catch (RuntimeException unforeseen) {
            // A leaf that nobody foresaw must not end the check of all others.
            return unreadable(leaf, new Difference(What.LEAF_MALFORMED, position, "", "", String.valueOf(unforeseen)));
        }
    }

    private static ReadLeaf.Unreadable unreadable(byte[] leaf, Difference difference) {
        JsonNode envelope = envelope(leaf);
        long position = difference.position() == null ? -1 : difference.position();
        return new ReadLeaf.Unreadable(
                position,
                envelope.path("stream").asString(""),
                envelope.path("seq").asLong(-1),
                difference);
    }

    private static String shown(byte[] leaf, String pointer) {
        JsonNode value = pointer.isEmpty() ? envelope(leaf) : envelope(leaf).at(pointer);
        String text = value.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }

    private static JsonNode envelope(byte[] leaf) {
        try {
            return Wire.mapper().readTree(leaf);
        } catch (JacksonException notJson) {
            return Wire.mapper().missingNode();
        }
    }
}
