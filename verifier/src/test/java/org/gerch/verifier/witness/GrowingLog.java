package org.gerch.verifier.witness;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.gerch.log.AddCheckpointRequest;
import org.gerch.log.Checkpoint;
import org.gerch.log.CompactRange;
import org.gerch.log.ConsistencyProof;
import org.gerch.log.Hash;
import org.gerch.log.NodeId;
import org.gerch.log.NodeReader;
import org.gerch.log.SignatureType;
import org.gerch.log.SignedNote;
import org.gerch.log.SigningKey;
import org.gerch.log.TreeHasher;

/** A log in memory that can be asked for any checkpoint it ever had, and for another history under the same key. */
final class GrowingLog {
    static final String ORIGIN = "log.example/tenders";

    final SigningKey key;
    final List<byte[]> leaves = new ArrayList<>();
    private final Map<NodeId, Hash> nodes = new ConcurrentHashMap<>();
    private final CompactRange tree = CompactRange.empty();

    GrowingLog() {
        this(ORIGIN);
    }

    GrowingLog(String origin) {
        this(SigningKey.generate(origin, SignatureType.ED25519));
    }

    private GrowingLog(SigningKey key) {
        this.key = key;
    }

    /** A log with so many leaves. */
    static GrowingLog of(int size) {
        return new GrowingLog().grownTo(size);
    }

    GrowingLog grownTo(int size) {
        while (leaves.size() < size) {
            append("leaf " + leaves.size());
        }
        return this;
    }

    void append(String leaf) {
        byte[] bytes = leaf.getBytes(StandardCharsets.UTF_8);
        leaves.add(bytes);
        tree.append(new TreeHasher().leaf(bytes), (level, index, hash) -> nodes.put(new NodeId(level, index), hash));
    }

    /** Another history that has the first so many leaves in common, signed with the same key. */
    GrowingLog fork(int common, int size) {
        return fork(common, size, "otherwise");
    }

    GrowingLog fork(int common, int size, String told) {
        GrowingLog other = new GrowingLog(key).grownTo(common);
        while (other.leaves.size() < size) {
            other.append(told + " " + other.leaves.size());
        }
        return other;
    }

    String origin() {
        return key.verifierKey().name();
    }

    NodeReader nodes() {
        return node -> Objects.requireNonNull(nodes.get(node), node.toString());
    }

    Checkpoint checkpoint(long size) {
        return new Checkpoint(origin(), size, CompactRange.of(size, nodes()).root());
    }

    SignedNote signed(long size) {
        return SignedNote.sign(checkpoint(size).text(), key);
    }

    List<Hash> proof(long from, long to) {
        return from == 0 || from == to
                ? List.of()
                : ConsistencyProof.build(from, to, nodes()).hashes();
    }

    AddCheckpointRequest request(long from, long to) {
        return new AddCheckpointRequest(from, proof(from, to), signed(to));
    }
}
