package org.gerch.verifier.tree;

import java.util.List;
import org.gerch.log.Hash;
import org.gerch.log.TreeHasher;

/** Roots of full subtrees, from the hashes below them. */
final class Subtree {
    private Subtree() {}

    /** The root over all of them; their number is a power of two. */
    static Hash root(List<Hash> hashes) {
        return root(hashes, 0, hashes.size(), new TreeHasher());
    }

    /** @param count a power of two */
    static Hash root(List<Hash> hashes, int from, int count, TreeHasher hasher) {
        Hash[] level = hashes.subList(from, from + count).toArray(Hash[]::new);
        for (int width = count; width > 1; width /= 2) {
            for (int i = 0; i < width / 2; i++) {
                level[i] = hasher.node(level[2 * i], level[2 * i + 1]);
            }
        }
        return level[0];
    }

    /** The bytes of a tile. */
    static byte[] content(List<Hash> hashes) {
        byte[] content = new byte[hashes.size() * Hash.BYTES];
        for (int i = 0; i < hashes.size(); i++) {
            hashes.get(i).writeTo(content, i * Hash.BYTES);
        }
        return content;
    }
}
