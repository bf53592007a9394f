package org.gerch.log;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** RFC 6962 section 2.1 written down as it stands there, recursive and slow: what the real code is compared with. */
final class NaiveTree {

    private final List<byte[]> leaves = new ArrayList<>();
    private final Map<List<Integer>, byte[]> known = new HashMap<>();

    NaiveTree(int size) {
        for (int i = 0; i < size; i++) {
            leaves.add(("leaf " + i).getBytes(StandardCharsets.UTF_8));
        }
    }

    int size() {
        return leaves.size();
    }

    byte[] leaf(int index) {
        return leaves.get(index);
    }

    Hash leafHash(int index) {
        return Hash.of(mth(index, index + 1));
    }

    Hash root(int size) {
        return Hash.of(mth(0, size));
    }

    /** PATH(m, D[n]). */
    List<Hash> path(int m, int n) {
        return path(m, 0, n);
    }

    /** PROOF(m, D[n]). */
    List<Hash> proof(int m, int n) {
        return subproof(m, 0, n, true);
    }

    /** The hashes of the full subtrees, for the code under test to read; it fails where the tree of a size has none. */
    NodeReader nodes(int size) {
        return node -> {
            int begin = (int) node.firstLeaf();
            int end = begin + (1 << node.level());
            if (end > size) {
                throw new AssertionError(node + " is not full at size " + size);
            }
            return Hash.of(mth(begin, end));
        };
    }

    private byte[] mth(int begin, int end) {
        List<Integer> range = List.of(begin, end);
        byte[] hash = known.get(range);
        if (hash == null) {
            hash = computeMth(begin, end);
            known.put(range, hash);
        }
        return hash;
    }

    private byte[] computeMth(int begin, int end) {
        int n = end - begin;
        if (n == 0) {
            return sha256();
        }
        if (n == 1) {
            return sha256(new byte[] {0}, leaves.get(begin));
        }
        int k = split(n);
        return sha256(new byte[] {1}, mth(begin, begin + k), mth(begin + k, end));
    }

    private List<Hash> path(int m, int begin, int end) {
        int n = end - begin;
        if (n == 1) {
            return List.of();
        }
        int k = split(n);
        return m < k
                ? plus(path(m, begin, begin + k), mth(begin + k, end))
                : plus(path(m - k, begin + k, end), mth(begin, begin + k));
    }

    private List<Hash> subproof(int m, int begin, int end, boolean complete) {
        int n = end - begin;
        if (m == n) {
            return complete ? List.of() : List.of(Hash.of(mth(begin, end)));
        }
        int k = split(n);
        return m <= k
                ? plus(subproof(m, begin, begin + k, complete), mth(begin + k, end))
                : plus(subproof(m - k, begin + k, end, false), mth(begin, begin + k));
    }

    private static int split(int n) {
        int k = 1;
        while (2 * k < n) {
            k *= 2;
        }
        return k;
    }

    private static List<Hash> plus(List<Hash> hashes, byte[] last) {
        List<Hash> all = new ArrayList<>(hashes);
        all.add(Hash.of(last));
        return all;
    }

    private static byte[] sha256(byte[]... parts) {
        MessageDigest digest = TreeHasher.newSha256();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }
}
