package duetalk.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The numbered steps by which a book gets its form. Steps are only ever added. */
final class Migrations {

    private static final String[] SHIPPED = {
        "V001__book.sql",
        "V002__rules.sql",
        "V003__letters.sql",
        "V004__calls.sql",
        "V005__plans.sql",
        "V006__today.sql",
        "V007__ledger.sql",
        "V008__claims.sql"
    };

    private final List<String> steps;

    Migrations(List<String> steps) {
        this.steps = List.copyOf(steps);
    }

    static Migrations shipped() {
        List<String> steps = new ArrayList<>();
        for (String name : SHIPPED) {
            try (InputStream in = Migrations.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException("missing " + name);
                }
                steps.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Migrations(steps);
    }

    /** The first steps only: for a book of an older form. */
    Migrations upTo(int form) {
        return new Migrations(steps.subList(0, form));
    }

    int latest() {
        return steps.size();
    }

    /** The version of the book behind a connection: 0 for an empty file, -1 for a database that is no book. */
    int version(Connection connection) throws SQLException {
        if (!hasTable(connection, "SCHEMA_VERSION")) {
            return hasTable(connection, "%") ? -1 : 0;
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select coalesce(max(version), 0) from schema_version")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static boolean hasTable(Connection connection, String pattern) throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(null, "PUBLIC", pattern, null)) {
            return tables.next();
        }
    }

    /** Applies the steps after a version. Each may run again from its start: H2 commits every statement of it. */
    void apply(Connection connection, int from) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists schema_version("
                    + "version int primary key, applied_at timestamp with time zone default current_timestamp)");
            for (int version = from + 1; version <= latest(); version++) {
                for (String sql : steps.get(version - 1).split(";\\s*(?:\\n|$)")) {
                    if (!sql.isBlank()) {
                        statement.execute(sql);
                    }
                }
                statement.execute("insert into schema_version(version) values (" + version + ")");
                statement.execute("CHECKPOINT SYNC");
            }
        }
    }
}
