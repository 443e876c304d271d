package needledrop.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import needledrop.e2e.NeedledropProcess.ExitResult;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests a backup of a journal during writes: it is restored, compared and started. */
@Tag("long")
class BackupUnderLoadTest {
  private static final String PUBLISHED_TITLE = "Written meanwhile";
  private static final Pattern ENTRY = Pattern.compile("href=\"(/\\d{4}/\\d{2}/[^\"#?]+)\"");
  private static final Pattern NUMBER =
      Pattern.compile("name=\"comment_post_ID\" value=\"(\\d+)\"");

  /** Tables whose rows a backup excludes, or that are filled again. */
  private static final Set<String> EXCLUDED_TABLES =
      Set.of(
          "invitation",
          "jobs",
          "known_device",
          "owner_link",
          "recovery_code",
          "scheduled_jobs",
          "second_factor",
          "secret",
          "session",
          "share_link",
          "sign_in",
          "sqlite_stat1",
          "sqlite_stat4");

  @TempDir private Path folder;
  private final AtomicInteger sent = new AtomicInteger();
  private final AtomicBoolean stopped = new AtomicBoolean();

  @Test
  void backupUnderLoadIsConsistent() throws Exception {
    Path during = folder.resolve("during.zip");
    int before;
    try (NeedledropProcess needledropProcess = NeedledropProcess.serve(home())) {
      JournalClient owner = new JournalClient(needledropProcess.journalAddress());
      owner.claimOwnership(needledropProcess.ownerLink());
      before = backUpUnderLoad(owner, during);
      assertEquals(0, needledropProcess.stop());
    }
    assertConsistent(before, restored(during, "once"));
    Path after = folder.resolve("after.zip");
    run("backup", after.toString(), "--home", home().toString());
    Path again = restored(after, "again");
    assertEquals(rows(home()), rows(again));
    assertEquals(storedFiles(home()), storedFiles(again));
    assertServes(again);
  }

  /** Makes a backup while replies are sent and an entry is published. */
  private int backUpUnderLoad(JournalClient owner, Path file) throws Exception {
    String entry = firstMatch(ENTRY, owner.getBody("/"));
    String number = firstMatch(NUMBER, owner.getBody(entry));
    CompletableFuture<Void> replies = inBackground(() -> reply(owner, number));
    Wait.until("replies come in", () -> sent.get() > 5 || replies.isDone());
    int before = sent.get();
    CompletableFuture<Void> backup =
        inBackground(() -> run("backup", file.toString(), "--home", home().toString()));
    publish(owner);
    backup.get();
    int after = sent.get();
    stopped.set(true);
    replies.get();
    assertTrue(after > before, "no reply came in meanwhile");
    return before;
  }

  private void reply(JournalClient owner, String entry) throws Exception {
    while (!stopped.get()) {
      String text = "Reply number " + sent.get() + " of a long evening.";
      List<String> form = List.of("comment_post_ID", entry, "comment", text);
      HttpResponse<String> response = owner.post("/reply", form);
      assertEquals(303, response.statusCode(), response::body);
      sent.incrementAndGet();
    }
  }

  private static void publish(JournalClient owner) throws Exception {
    List<String> form =
        List.of("version", "0", "title", PUBLISHED_TITLE, "teaser", "Short.", "act", "publish");
    HttpResponse<String> response = owner.post("/studio/entries", form);
    assertEquals(303, response.statusCode(), response::body);
  }

  /** Checks that all earlier replies are restored, and of the later ones a prefix without gaps. */
  private void assertConsistent(int before, Path restored) throws Exception {
    List<String> all = rows(home()).getOrDefault("reply", List.of());
    List<String> kept = rows(restored).getOrDefault("reply", List.of());
    assertTrue(kept.size() >= before, kept.size() + " of " + before);
    assertEquals(all.subList(0, kept.size()), kept);
    for (Path original : storedFiles(restored).keySet()) {
      assertTrue(storedFiles(home()).containsKey(original), original::toString);
    }
  }

  /** Checks that the restored journal serves the same pages and recreates derived files. */
  private static void assertServes(Path home) throws Exception {
    try (NeedledropProcess needledropProcess = NeedledropProcess.serve(home)) {
      JournalClient reader = new JournalClient(needledropProcess.journalAddress());
      assertTrue(reader.getBody("/").contains(PUBLISHED_TITLE));
      String entry =
          "/"
              + firstMatch(
                  Pattern.compile("<loc>[^<]*?/(\\d{4}/\\d{2}/(?!written)[^<]+)"),
                  reader.getBody("/sitemap.xml"));
      assertTrue(reader.getBody(entry).contains("Reply number 0 of a long evening."));
      Wait.until("the clip is made again", () -> reader.getBody(entry).contains("<video"));
      assertEquals(0, needledropProcess.stop());
    }
  }

  private Path home() {
    return folder.resolve("home");
  }

  private Path restored(Path file, String name) throws Exception {
    Path home = folder.resolve(name);
    run("restore", file.toString(), "--home", home.toString());
    return home;
  }

  private static void run(String... arguments) throws Exception {
    ExitResult exitResult = NeedledropProcess.run(arguments);
    assertEquals(0, exitResult.status(), exitResult::err);
  }

  /** Returns the quoted names of the columns that a backup includes. */
  private static String columns(Statement statement, String table) throws SQLException {
    return lines(
            statement,
            """
            SELECT group_concat('"' || name || '"') FROM pragma_table_info('%s')
            WHERE name <> 'edit_key'
            """
                .formatted(table))
        .getFirst();
  }

  /** Returns all rows that a backup includes, by table. */
  private static Map<String, List<String>> rows(Path home) throws SQLException {
    Map<String, List<String>> rows = new TreeMap<>();
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + home.resolve("needledrop.db"));
        Statement statement = connection.createStatement()) {
      for (String table : lines(statement, "SELECT name FROM sqlite_schema WHERE type = 'table'")) {
        if (!EXCLUDED_TABLES.contains(table)) {
          String columns = columns(statement, table);
          rows.put(
              table,
              lines(statement, "SELECT %1$s FROM %2$s ORDER BY %1$s".formatted(columns, table)));
        }
      }
    }
    return rows;
  }

  private static List<String> lines(Statement statement, String sql) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(sql)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        StringJoiner line = new StringJoiner(" | ");
        for (int column = 1; column <= columns; column++) {
          Object value = rows.getObject(column);
          line.add(value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : "" + value);
        }
        lines.add(line.toString());
      }
    }
    return lines;
  }

  /** Returns all stored files by name. */
  private static Map<Path, String> storedFiles(Path home) throws IOException {
    Path storedFiles = home.resolve("shelf");
    Map<Path, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(storedFiles)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(storedFiles.relativize(file), HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
    }
    return files;
  }

  private static String firstMatch(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    assertTrue(found.find(), text);
    return found.group(1);
  }

  private interface ThrowingRunnable {
    void run() throws Exception;
  }

  private static CompletableFuture<Void> inBackground(ThrowingRunnable throwingRunnable) {
    return CompletableFuture.runAsync(() -> {
      try {
        throwingRunnable.run();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    });
  }
}
