package needledrop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import needledrop.store.Database;
import needledrop.store.Home;
import needledrop.store.backup.Backup;
import needledrop.store.backup.BackupPolicy;
import needledrop.store.backup.Restore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that a restored journal contains no credentials: neither those of the original journal, nor
 * any that were added to the backup.
 */
final class RestoredJournalTest {
  private static final BackupPolicy EMPTY_POLICY = new BackupPolicy(List.of(), List.of());

  private static final List<String> ORDINARY_ROWS =
      List.of(
          """
          INSERT INTO member (id, name, folded, role, password, since)
          VALUES (1, 'Owner', 'owner', 'owner', 'hash', 0)
          """,
          "INSERT INTO item (id, kind, slug, name, folded) VALUES (1, 'song', 's', 'S', 's')",
          """
          INSERT INTO entry (id, slug, title, teaser, more, body, links, replies, author, standing,
            version, updated)
          VALUES (1, 'e', 'E', '', '', '', '[]', 1, 1, 'draft', 1, 0)
          """,
          """
          INSERT INTO reply (entry, depth, name, email, words, sent, standing, since)
          VALUES (1, 0, 'A', 'a@example.org', 'Hello', 0, 'shown', 0)
          """);

  /** Rows with credentials, by table. */
  private static final List<String> CREDENTIAL_ROWS =
      List.of(
          "INSERT INTO sign_in VALUES (1, 1, 'planted-browser', 0, 9000000000000)",
          "INSERT INTO session VALUES ('planted-session', '{\"sign-in\": 1}', 0, 0, 9000000000000)",
          "INSERT INTO known_device (hash, member, since) VALUES ('planted-device', 1, 0)",
          "INSERT INTO owner_link VALUES (1, 'planted-owner-link', 9000000000000)",
          "INSERT INTO invitation VALUES (1, 'planted-invitation', 'editor', 'X', 1,"
              + " 9000000000000)",
          "INSERT INTO recovery_code VALUES ('planted-recovery', 1)",
          "INSERT INTO second_factor VALUES (1, 'PLANTEDSECRET', 1, 1, 0)",
          "INSERT INTO share_link VALUES (1, 1, 'planted-share', 0, 9000000000000)",
          "INSERT INTO watcher VALUES (1, 'a@example.org', 'planted-watcher', 'asked', 0)",
          "INSERT INTO secret VALUES ('stamp', CAST('planted-stamp' AS BLOB))",
          "UPDATE reply SET edit_key = 'planted-edit-key'");

  private static final List<String> HOSTILE_ROWS =
      List.of(
          "INSERT INTO jobs (kind, subject, state, asked_at) VALUES ('scan-folder', '/', 'waiting',"
              + " 0)",
          """
          INSERT INTO scheduled_jobs (task_name, task_instance, execution_time, picked, version)
          VALUES ('planted', '1', 0, 0, 1)
          """,
          "INSERT INTO folder (path, holds, added, scanned) VALUES ('/etc', 'songs', 0, 1)",
          "INSERT INTO song_file (song, path, added, fingerprinted) VALUES (1, '/etc/shadow', 0,"
              + " 1)",
          """
          INSERT INTO footage (id, title, path, added, probed, looked, proxied, tags)
          VALUES (1, 'Planted', '/etc/shadow-', 0, 1, 1, 1, '{}')
          """);

  @TempDir private Path folder;

  private Path home;

  @BeforeEach
  void fill() throws SQLException {
    home = folder.resolve("home");
    try (Home opened = Home.open(home);
        Database _ = Database.open(opened.databaseFile(), Migrations.ALL);
        Connection connection = connection(home);
        Statement statement = connection.createStatement()) {
      for (List<String> rows : List.of(ORDINARY_ROWS, CREDENTIAL_ROWS, HOSTILE_ROWS)) {
        for (String row : rows) {
          statement.executeUpdate(row);
        }
      }
    }
  }

  @Test
  void backupContainsNoCredentials() throws IOException {
    Path file = backup(Migrations.BACKUP_POLICY);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      byte[] bytes = zip.getInputStream(zip.getEntry("needledrop.db")).readAllBytes();
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      Matcher planted = Pattern.compile("planted-[a-z-]+|PLANTEDSECRET").matcher(text);
      assertFalse(planted.find(), () -> planted.group());
    }
  }

  @Test
  void restoreRemovesCredentialsOfOldBackups() throws Exception {
    Path restored = restored();
    for (String table :
        List.of(
            "session",
            "sign_in",
            "known_device",
            "owner_link",
            "invitation",
            "share_link",
            "recovery_code",
            "secret",
            "watcher",
            "jobs",
            "scheduled_jobs")) {
      assertEquals(List.of("0"), query(restored, "SELECT count(*) FROM " + table), table);
    }
    assertEquals(List.of(), query(restored, "SELECT id FROM reply WHERE edit_key IS NOT NULL"));
    assertEquals(
        List.of("1"),
        query(restored, "SELECT required FROM second_factor WHERE secret = '' AND since IS NULL"));
  }

  @Test
  void restoreSuspendsFoldersAndPaths() throws Exception {
    Path restored = restored();
    assertEquals(List.of("1"), query(restored, "SELECT suspended FROM folder"));
    assertEquals(
        List.of("/etc/shadow"),
        query(
            restored,
            "SELECT path FROM song_file WHERE fingerprinted IS NULL AND problem IS NOT NULL"));
    assertEquals(
        List.of("/etc/shadow-"),
        query(
            restored,
            """
            SELECT path FROM footage
            WHERE probed IS NULL AND looked IS NULL AND proxied IS NULL
              AND probe_problem IS NOT NULL
            """));
  }

  /** A new credential column must be excluded from backups, or be listed here with the reason. */
  @Test
  void everyCredentialColumnIsListed() throws Exception {
    assertEquals(
        List.of(
            "invitation.hash",
            "known_device.hash",
            "member.password", // the Argon2id hash, which is required to sign in
            "owner_link.hash",
            "recovery_code.hash",
            "reply.edit_key",
            "second_factor.secret",
            "secret.key",
            "session.hash",
            "share_link.hash",
            "watcher.token"), // of a confirmed subscription, which links in sent mails can end
        query(
            home,
            """
            SELECT m.name || '.' || c.name FROM sqlite_schema m, pragma_table_info(m.name) c
            WHERE m.type = 'table'
              AND (c.name IN ('hash', 'token', 'secret', 'password') OR c.name LIKE '%key')
            ORDER BY 1
            """));
  }

  private Path backup(BackupPolicy policy) throws IOException {
    Path file = folder.resolve("backup.zip");
    new Backup(home, Migrations.ALL, policy, Instant.EPOCH).writeTo(file, _ -> {});
    assertTrue(file.toFile().isFile());
    return file;
  }

  /** Returns a home restored from a backup with all credentials, as older versions made it. */
  private Path restored() throws IOException {
    Path copy = folder.resolve("copy");
    new Restore(copy, Migrations.ALL, Migrations.BACKUP_POLICY).from(backup(EMPTY_POLICY), _ -> {});
    return copy;
  }

  private static Connection connection(Path home) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + Home.databaseFileIn(home));
  }

  private static List<String> query(Path home, String sql) throws SQLException {
    List<String> all = new ArrayList<>();
    try (Connection connection = connection(home);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        all.add(rows.getString(1));
      }
    }
    return all;
  }
}
