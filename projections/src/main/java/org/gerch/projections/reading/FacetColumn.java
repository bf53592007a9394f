package org.gerch.projections.reading;

/** One facet of a table's rows: each row's number, and each number's rows; never changes. */
final class FacetColumn {
    private final int[] codes;
    /** All rows, ordered by their number and then as in the table. */
    private final int[] byCode;
    /** Where each number's rows begin in {@link #byCode}; one more, where the last one's end. */
    private final int[] starts;

    /** @param codes of the rows in the table's order, none negative */
    FacetColumn(int[] codes) {
        this.codes = codes;
        int greatest = -1;
        for (int code : codes) {
            greatest = Math.max(greatest, code);
        }
        this.starts = new int[greatest + 2];
        for (int code : codes) {
            starts[code + 1]++;
        }
        for (int code = 1; code < starts.length; code++) {
            starts[code] += starts[code - 1];
        }
        int[] next = starts.clone();
        this.byCode = new int[codes.length];
        for (int row = 0; row < codes.length; row++) {
            byCode[next[codes[row]]++] = row;
        }
    }

    int code(int row) {
        return codes[row];
    }

    /** The rows that have a number, ascending; none where the number is unknown here. */
    Rows rows(int code) {
        return code < 0 || code >= starts.length - 1
                ? new Rows(byCode, 0, 0)
                : new Rows(byCode, starts[code], starts[code + 1]);
    }

    /**
     * Rows of a table, ascending.
     *
     * @param rows of which these are the ones from {@code start} to before {@code end}
     */
    record Rows(int[] rows, int start, int end) {
        int count() {
            return end - start;
        }

        /** Those from a row to before another. */
        Rows between(int first, int last) {
            return new Rows(rows, firstFrom(first), firstFrom(last));
        }

        private int firstFrom(int row) {
            int low = start;
            int high = end;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (rows[middle] < row) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
