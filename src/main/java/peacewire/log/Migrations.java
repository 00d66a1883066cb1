package peacewire.log;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

/** Brings the file's tables up to date: {@code migrations/001.sql}, {@code 002.sql} ..., each once, in one transaction. */
final class Migrations {

    private static final int LONGEST_GAP = 9;

    private Migrations() {
    }

    static void apply(Database database) throws SQLException {
        long version = database.number("PRAGMA user_version");
        if (version > 0 && script(version) == null) {
            throw new SQLException("it was written by a newer Peacewire (tables of version " + version + ")");
        }
        long newest = newest();
        for (long next = version + 1; next <= newest; next++) {
            if (script(next) == null) {
                continue;
            }
            database.execute("BEGIN IMMEDIATE");
            for (var statement : script(next).split(";\\s*\\n")) {
                database.execute(statement);
            }
            database.execute("PRAGMA user_version = " + next);
            database.execute("COMMIT");
        }
    }

    /** Numbers may be missing: each is given when its work begins, and some work never ends. */
    private static long newest() {
        long newest = 0;
        for (long number = 1; number <= newest + LONGEST_GAP; number++) {
            newest = script(number) == null ? newest : number;
        }
        return newest;
    }

    private static String script(long number) {
        var name = "/migrations/%03d.sql".formatted(number);
        try (InputStream in = Migrations.class.getResourceAsStream(name)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
