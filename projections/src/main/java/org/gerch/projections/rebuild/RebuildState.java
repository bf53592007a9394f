package org.gerch.projections.rebuild;

/** How far a rebuild is. */
public enum RebuildState {
    FOLDING,
    INDEXING,
    CATCHING_UP,
    COMPARING,
    SWAPPING,
    DONE,
    FAILED;

    public boolean isOver() {
        return this == DONE || this == FAILED;
    }
}
