package needledrop.journal.entry;

import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import needledrop.store.Ids.ClipId;
import needledrop.store.Ids.EntryId;
import needledrop.store.Ids.FilmId;
import needledrop.store.Ids.MemberId;
import needledrop.store.Ids.ThemeId;
import needledrop.store.Row;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Maps a row of the table "entry", with its clips and themes, to an entry. */
final class EntryMapper {
  static final String SELECT =
      """
      SELECT entry.*,
        (SELECT group_concat(clip, ' ' ORDER BY position) FROM entry_clip
         WHERE entry_clip.entry = entry.id) AS clips,
        (SELECT group_concat(theme, ' ' ORDER BY position) FROM entry_theme
         WHERE entry_theme.entry = entry.id) AS themes
      FROM entry
      """;

  private static final JsonMapper JSON = JsonMapper.shared();

  private record LinkJson(String title, String address) {}

  private EntryMapper() {}

  static Entry entry(Row row) throws SQLException {
    return new Entry(
        new EntryId(row.longValue("id")),
        row.text("slug"),
        content(row),
        new MemberId(row.longValue("author")),
        status(row),
        row.instantOrNull("published"),
        row.text("feed_id"),
        row.intValue("version"),
        row.instant("updated"));
  }

  private static EntryContent content(Row row) throws SQLException {
    return new EntryContent(
        row.text("title"),
        row.idOrNull("film", FilmId::new),
        row.text("teaser"),
        row.text("more"),
        row.text("body"),
        ids(row.textOrNull("clips"), ClipId::new),
        ids(row.textOrNull("themes"), ThemeId::new),
        links(row.text("links")),
        row.bool("replies"));
  }

  private static EntryStatus status(Row row) throws SQLException {
    return switch (row.text("standing")) {
      case "draft" -> draft(row.instantOrNull("due"));
      case "published" -> new EntryStatus.Published(row.instant("published"));
      case "binned" -> new EntryStatus.Binned(row.instant("binned"));
      case String other -> throw new SQLException("No standing of an entry: " + other);
    };
  }

  private static EntryStatus draft(@Nullable Instant due) {
    return due == null ? new EntryStatus.Draft() : new EntryStatus.Scheduled(due);
  }

  private static <T> List<T> ids(@Nullable String text, LongFunction<T> constructor) {
    return text == null
        ? List.of()
        : Arrays.stream(text.split(" ", -1))
            .mapToLong(Long::parseLong)
            .mapToObj(constructor)
            .toList();
  }

  private static List<ExternalLink> links(String json) {
    return JSON.readValue(json, new TypeReference<List<LinkJson>>() {}).stream()
        .map(link -> new ExternalLink(link.title(), URI.create(link.address())))
        .toList();
  }

  static String json(List<ExternalLink> links) {
    return JSON.writeValueAsString(
        links.stream()
            .map(externalLink ->
                new LinkJson(externalLink.title(), externalLink.address().toString()))
            .toList());
  }
}
