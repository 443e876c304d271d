package needledrop.journal.entry;

import java.net.URI;
import java.util.List;
import java.util.function.LongFunction;
import needledrop.store.Ids;
import needledrop.store.Ids.ClipId;
import needledrop.store.Ids.FilmId;
import needledrop.store.Ids.RowId;
import needledrop.store.Ids.ThemeId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Converts the content of an entry to and from JSON, as stored in revisions. */
public final class EntryContentJson {
  private static final JsonMapper JSON = JsonMapper.shared();

  private record ContentJson(
      String title,
      @Nullable Long film,
      String teaser,
      String more,
      String body,
      List<Long> clips,
      List<Long> themes,
      List<LinkJson> links,
      boolean replies) {}

  private record LinkJson(String title, String address) {}

  private EntryContentJson() {}

  static String format(EntryContent entryContent) {
    return JSON.writeValueAsString(
        new ContentJson(
            entryContent.title(),
            Ids.numberOrNull(entryContent.film()),
            entryContent.teaser(),
            entryContent.moreLabel(),
            entryContent.body(),
            numbers(entryContent.clips()),
            numbers(entryContent.themes()),
            entryContent.links().stream()
                .map(externalLink ->
                    new LinkJson(externalLink.title(), externalLink.address().toString()))
                .toList(),
            entryContent.repliesAllowed()));
  }

  private static List<Long> numbers(List<? extends RowId> ids) {
    return ids.stream().map(RowId::value).toList();
  }

  public static EntryContent parse(String json) {
    ContentJson contentJson = JSON.readValue(json, ContentJson.class);
    return new EntryContent(
        contentJson.title(),
        contentJson.film() == null ? null : new FilmId(contentJson.film()),
        contentJson.teaser(),
        contentJson.more(),
        contentJson.body(),
        ids(contentJson.clips(), ClipId::new),
        ids(contentJson.themes(), ThemeId::new),
        contentJson.links().stream()
            .map(link -> new ExternalLink(link.title(), URI.create(link.address())))
            .toList(),
        contentJson.replies());
  }

  private static <T> List<T> ids(List<Long> numbers, LongFunction<T> id) {
    return numbers.stream().map(id::apply).toList();
  }
}
