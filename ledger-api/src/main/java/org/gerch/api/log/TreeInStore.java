package org.gerch.api.log;

import java.util.List;
import org.gerch.log.Hash;
import org.gerch.store.Checkpoints;
import org.gerch.store.LeafReader;
import org.gerch.store.PublishedCheckpoint;
import org.gerch.store.TreeNodes;
import org.springframework.stereotype.Component;

/** The tree as the database has it. */
@Component
record TreeInStore(Checkpoints checkpoints, LeafReader reader, TreeNodes nodes) implements PublishedTree.Source {

    @Override
    public long signed() {
        return checkpoints.newest().map(PublishedCheckpoint::size).orElse(0L);
    }

    @Override
    public List<Hash> hashes(int level, long from, long until) {
        return nodes.run(level, from, until);
    }

    @Override
    public List<byte[]> leaves(long from, long until) {
        return reader.bytes(from, until);
    }
}
