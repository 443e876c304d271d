package needledrop.journal.search;

import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import needledrop.journal.prose.MarkdownRenderer;
import needledrop.store.Row;
import org.jspecify.annotations.Nullable;

/**
 * A database table whose rows full-text search can find, with the conversion of each row to a
 * document for the index.
 */
enum IndexedTable {
  ENTRY(
      """
      SELECT entry.*, item.name AS film_name,
        (SELECT group_concat(theme.id, ' ')
         FROM entry_theme JOIN theme ON theme.id = entry_theme.theme AND theme.binned IS NULL
         WHERE entry_theme.entry = entry.id) AS themes,
        (SELECT group_concat(theme.name, '. ')
         FROM entry_theme JOIN theme ON theme.id = entry_theme.theme AND theme.binned IS NULL
         WHERE entry_theme.entry = entry.id) AS theme_names
      FROM entry LEFT JOIN item ON item.id = entry.film AND item.binned IS NULL
      WHERE entry.standing <> 'binned'
      """) {
    @Override
    IndexDocument document(Row row) throws SQLException {
      return new IndexDocument(
          HitKind.ENTRY,
          row.longValue("id"),
          row.text("title"),
          join(
              row.textOrNull("film_name"),
              row.textOrNull("theme_names"),
              MarkdownRenderer.plainText(row.text("teaser")),
              MarkdownRenderer.plainText(row.text("body"))),
          row.text("standing").equals("published"),
          parseIds(row.textOrNull("themes")),
          row.textOrNull("film_name") == null ? null : row.longValue("film"),
          year(row.instantOrNull("published")));
    }
  },

  ITEM(
      """
      SELECT item.*,
        (SELECT group_concat(DISTINCT name) FROM fact
         WHERE fact.subject = item.id AND fact.name IS NOT NULL AND fact.binned IS NULL) AS names
      FROM item WHERE item.binned IS NULL
      """) {
    @Override
    IndexDocument document(Row row) throws SQLException {
      return new IndexDocument(
          HitKind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)),
          row.longValue("id"),
          row.text("name"),
          join(row.textOrNull("artist"), row.textOrNull("year"), row.textOrNull("names")),
          row.bool("public"),
          List.of(),
          null,
          row.intOrNull("year"));
    }
  },

  THEME(
      """
      SELECT theme.*,
        EXISTS (
          SELECT 1 FROM entry_theme JOIN entry ON entry.id = entry_theme.entry
          WHERE entry_theme.theme = theme.id AND entry.standing = 'published')
        OR EXISTS (
          SELECT 1 FROM entry_name JOIN entry ON entry.id = entry_name.entry
          WHERE entry_name.name = theme.folded AND entry.standing = 'published') AS open
      FROM theme WHERE binned IS NULL
      """) {
    @Override
    IndexDocument document(Row row) throws SQLException {
      String definition = MarkdownRenderer.plainText(row.text("definition"));
      return IndexDocument.of(
          HitKind.THEME, row.longValue("id"), row.text("name"), definition, row.bool("open"));
    }
  },

  CUE(
      """
      SELECT cue.id, song.name, song.artist, footage.title AS footage_title,
        (SELECT group_concat(entry.title, '. ')
         FROM entry_clip JOIN entry ON entry.id = entry_clip.entry
         WHERE entry_clip.clip = cue.clip AND entry.standing = 'published') AS shown_in
      FROM cue
      JOIN item AS song ON song.id = cue.song
      LEFT JOIN footage ON footage.id = cue.footage
      WHERE cue.standing <> 'rejected' AND song.binned IS NULL AND footage.binned IS NULL
      """) {
    @Override
    IndexDocument document(Row row) throws SQLException {
      String shownIn = row.textOrNull("shown_in");
      String text = join(row.textOrNull("artist"), shownIn, row.textOrNull("footage_title"));
      return IndexDocument.of(
          HitKind.MOMENT, row.longValue("id"), row.text("name"), text, shownIn != null);
    }
  },

  WISH(
      """
      SELECT wish.id, wish.wanted, wish.entry IS NULL OR entry.standing = 'published' AS open
      FROM wish LEFT JOIN entry ON entry.id = wish.entry
      WHERE wish.binned IS NULL AND (entry.id IS NULL OR entry.standing <> 'binned')
      """) {
    @Override
    IndexDocument document(Row row) throws SQLException {
      String wanted = MarkdownRenderer.plainText(row.text("wanted"));
      return IndexDocument.of(HitKind.WISH, row.longValue("id"), "", wanted, row.bool("open"));
    }
  },

  FOOTAGE(
      """
      SELECT footage.id, footage.title, footage.path, item.id AS film, item.name AS film_name
      FROM footage LEFT JOIN item ON item.id = footage.film AND item.binned IS NULL
      WHERE footage.binned IS NULL
      """) {
    @Override
    IndexDocument document(Row row) throws SQLException {
      String path = Objects.requireNonNullElse(row.textOrNull("path"), "");
      return new IndexDocument(
          HitKind.FOOTAGE,
          row.longValue("id"),
          row.text("title"),
          join(row.textOrNull("film_name"), path.replace('_', ' ')),
          false,
          List.of(),
          row.longOrNull("film"),
          null);
    }
  },

  REPLY(
      """
      SELECT reply.id, reply.name, reply.words, reply.sent
      FROM reply JOIN entry ON entry.id = reply.entry
      WHERE reply.standing = 'shown' AND entry.standing = 'published'
      """) {
    @Override
    IndexDocument document(Row row) throws SQLException {
      return new IndexDocument(
          HitKind.REPLY,
          row.longValue("id"),
          "",
          join(row.text("name"), MarkdownRenderer.replyPlainText(row.text("words"))),
          true,
          List.of(),
          null,
          year(row.instant("sent")));
    }
  };

  private final String select;

  IndexedTable(String select) {
    this.select = select;
  }

  abstract IndexDocument document(Row row) throws SQLException;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static IndexedTable of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** Returns the query for the rows that match a condition on "id". */
  String select(String condition) {
    return "SELECT * FROM (%s) WHERE %s ORDER BY id".formatted(select, condition);
  }

  private static String join(@Nullable String... parts) {
    return Stream.of(parts).filter(Objects::nonNull).collect(joining(". "));
  }

  private static List<Long> parseIds(@Nullable String numbers) {
    return numbers == null
        ? List.of()
        : Arrays.stream(numbers.split(" ", -1)).map(Long::valueOf).toList();
  }

  private static @Nullable Integer year(@Nullable Instant instant) {
    return instant == null ? null : instant.atZone(ZoneOffset.UTC).getYear();
  }
}
