package org.gerch.verifier.tree;

import org.gerch.log.Hash;

/** A root that the tree had at an earlier size: its history must lead through it. */
public record Milestone(long size, Hash root) {}
