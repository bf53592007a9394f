package org.gerch.verifier.tree;

import java.util.List;
import org.gerch.log.BundleCoordinates;
import org.gerch.log.Hash;
import org.gerch.verifier.difference.Difference;
import org.jspecify.annotations.Nullable;

/**
 * A bundle of leaves and the tile of their hashes, read and hashed.
 *
 * @param bundle which
 * @param leaves what was made of the leaves; absent where they could not be read
 * @param leafHashes their hashes, likewise
 * @param root the root over them; absent where they could not be read or the bundle is not full
 * @param tileHashes the hashes that the tile says they have; absent where it could not be read
 * @param differences what is wrong with either file by itself
 * @param fromKept whether it was kept from an earlier run
 */
record ReadBundle<L>(
        BundleCoordinates bundle,
        @Nullable L leaves,
        @Nullable List<Hash> leafHashes,
        @Nullable Hash root,
        @Nullable List<Hash> tileHashes,
        List<Difference> differences,
        boolean fromKept) {}
