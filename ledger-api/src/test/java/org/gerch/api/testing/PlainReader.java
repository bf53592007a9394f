package org.gerch.api.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a log as a stranger would who knows nothing but the specifications: RFC 6962 section 2.1 and C2SP tlog-tiles. It shares no code
 * with the log on purpose.
 *
 * @param files the content of a file below the log's prefix, if it is there
 */
public record PlainReader(Function<String, Optional<byte[]>> files) {

    /** Reads a log that lies in a directory. */
    public static PlainReader of(Path directory) {
        return new PlainReader(path -> {
            try {
                return Files.exists(directory.resolve(path))
                        ? Optional.of(Files.readAllBytes(directory.resolve(path)))
                        : Optional.empty();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    /** The leaves of a tree of this size, after all its tiles and bundles were found to fit together. */
    public List<byte[]> leaves(long size) {
        List<byte[]> leaves = new ArrayList<>();
        List<byte[]> below = new ArrayList<>();
        for (long from = 0; from < size; from += 256) {
            for (byte[] leaf : entries("tile/entries/" + place(from / 256, Math.min(256, size - from)))) {
                leaves.add(leaf);
                below.add(sha256(new byte[] {0}, leaf));
            }
        }
        if (leaves.size() != size) {
            throw new AssertionError(leaves.size() + " leaves instead of " + size);
        }
        for (int level = 0; !below.isEmpty(); level++) {
            for (int from = 0; from < below.size(); from += 256) {
                List<byte[]> expected = below.subList(from, Math.min(below.size(), from + 256));
                String tile = "tile/" + level + "/" + place(from / 256, expected.size());
                if (!Arrays.equals(file(tile), concatenated(expected))) {
                    throw new AssertionError(tile + " is not what lies below it");
                }
            }
            List<byte[]> above = new ArrayList<>();
            for (int from = 0; from + 256 <= below.size(); from += 256) {
                above.add(root(below.subList(from, from + 256)));
            }
            below = above;
        }
        return leaves;
    }

    /** The root over these leaves, in base64. */
    public static String rootOf(List<byte[]> leaves) {
        List<byte[]> hashes =
                leaves.stream().map(leaf -> sha256(new byte[] {0}, leaf)).toList();
        return Base64.getEncoder().encodeToString(hashes.isEmpty() ? sha256() : root(hashes));
    }

    /** Checks the whole log against its checkpoint. */
    public List<byte[]> leavesOfCheckpoint() {
        String[] lines = new String(file("checkpoint"), StandardCharsets.UTF_8).split("\n");
        List<byte[]> leaves = leaves(Long.parseLong(lines[1]));
        if (!rootOf(leaves).equals(lines[2])) {
            throw new AssertionError("the checkpoint signs another root than " + rootOf(leaves));
        }
        return leaves;
    }

    private static String place(long index, long width) {
        String digits = "%03d".formatted(index % 1000);
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            digits = "x%03d/".formatted(rest % 1000) + digits;
        }
        return width == 256 ? digits : digits + ".p/" + width;
    }

    private List<byte[]> entries(String path) {
        byte[] bundle = file(path);
        List<byte[]> entries = new ArrayList<>();
        for (int at = 0; at < bundle.length; ) {
            int length = (bundle[at] & 0xff) << 8 | bundle[at + 1] & 0xff;
            entries.add(Arrays.copyOfRange(bundle, at + 2, at + 2 + length));
            at += 2 + length;
        }
        return entries;
    }

    private byte[] file(String path) {
        return files.apply(path).orElseThrow(() -> new AssertionError("there is no " + path));
    }

    private static byte[] root(List<byte[]> hashes) {
        if (hashes.size() == 1) {
            return hashes.getFirst();
        }
        int split = Integer.highestOneBit(hashes.size() - 1);
        return sha256(new byte[] {1}, root(hashes.subList(0, split)), root(hashes.subList(split, hashes.size())));
    }

    private static byte[] concatenated(List<byte[]> parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        parts.forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
