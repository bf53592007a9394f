/**
 * The public views in PostgreSQL: what the law's folds make of the leaves, kept in every state it ever had.
 * Axon's processors hand the events over ({@code writing}); pages and the API ask for rows by plain JDBC ({@code reading}).
 */
@NullMarked
package org.gerch.projections;

import org.jspecify.annotations.NullMarked;
