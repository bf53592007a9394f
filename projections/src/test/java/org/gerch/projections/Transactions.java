package org.gerch.projections;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.ConnectionWrapperFactory;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;

/** Transactions bound to their thread, as the application's are; one can be made to fail when it is committed. */
final class Transactions implements TransactionManager, ConnectionProvider {
    private final DataSource dataSource;
    private final ThreadLocal<Connection> current = new ThreadLocal<>();
    private volatile int failingCommits;

    Transactions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void failNextCommits(int count) {
        failingCommits = count;
    }

    int failuresLeft() {
        return failingCommits;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = current.get();
        return connection == null
                ? dataSource.getConnection()
                : ConnectionWrapperFactory.wrap(connection, new ConnectionWrapperFactory.NoOpCloseHandler());
    }

    @Override
    public Transaction startTransaction() {
        if (current.get() != null) {
            throw new IllegalStateException("this thread is in a transaction");
        }
        try {
            Connection connection = dataSource.getConnection();
            connection.setAutoCommit(false);
            current.set(connection);
            return new Running(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private final class Running implements Transaction {
        private final Connection connection;

        private Running(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void commit() {
            if (failingCommits > 0) {
                failingCommits--;
                throw new IllegalStateException("the commit was cut off");
            }
            end(true);
        }

        @Override
        public void rollback() {
            end(false);
        }

        private void end(boolean commit) {
            current.remove();
            try (connection) {
                if (commit) {
                    connection.commit();
                } else {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }
}
