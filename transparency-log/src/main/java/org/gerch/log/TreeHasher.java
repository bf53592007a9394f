package org.gerch.log;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Computes the hashes of leaves and nodes (RFC 6962 section 2.1).
 *
 * <p>Leaves and nodes are hashed with different first bytes, so that nobody can pass off a node as a leaf. An instance keeps its
 * digest and buffers between calls and is therefore not safe for use by several threads; making one is cheap.
 */
public final class TreeHasher {

    /** The root of the tree without leaves: SHA-256 of no bytes. */
    public static final Hash EMPTY_ROOT =
            Hash.fromHex("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

    private static final byte LEAF_PREFIX = 0;
    private static final byte NODE_PREFIX = 1;

    private final MessageDigest sha256 = newSha256();
    private final byte[] node = new byte[1 + 2 * Hash.BYTES];
    private final byte[] result = new byte[Hash.BYTES];

    /** Makes a hasher. */
    public TreeHasher() {
        node[0] = NODE_PREFIX;
    }

    /** The hash of a leaf: SHA-256(0x00 || leaf). */
    public Hash leaf(byte[] leaf) {
        return leaf(leaf, 0, leaf.length);
    }

    /**
     * The hash of the leaf that lies in a part of an array, such as an entry of a bundle.
     *
     * @throws IllegalArgumentException when the part is not within the array
     */
    public Hash leaf(byte[] bytes, int offset, int length) {
        sha256.update(LEAF_PREFIX);
        sha256.update(bytes, offset, length);
        return finish();
    }

    /** The hash of a node: SHA-256(0x01 || left || right). */
    public Hash node(Hash left, Hash right) {
        left.writeTo(node, 1);
        right.writeTo(node, 1 + Hash.BYTES);
        sha256.update(node);
        return finish();
    }

    private Hash finish() {
        try {
            sha256.digest(result, 0, Hash.BYTES);
        } catch (DigestException e) {
            throw new IllegalStateException("SHA-256 did not fit 32 bytes", e);
        }
        return Hash.read(result, 0);
    }

    static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
