package org.gerch.projections.rebuild;

import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.gerch.projections.Leaves;
import org.gerch.projections.reading.ViewQuery;
import org.gerch.projections.writing.ViewProcessors;

/**
 * What a rebuild works with.
 *
 * @param pool connections, each its own transaction
 * @param current the connection of the current transaction of {@code transactions}
 * @param tokens of the views' processors, on that connection too
 * @param size the number of leaves in the log
 * @param handled how many of them a view has handled, whichever node works on it
 */
public record RebuildSurroundings(
        DataSource pool,
        TransactionManager transactions,
        ConnectionProvider current,
        ProcessorTokens tokens,
        ViewProcessors processors,
        Leaves leaves,
        ViewQuery views,
        LongSupplier size,
        ToLongFunction<String> handled) {}
