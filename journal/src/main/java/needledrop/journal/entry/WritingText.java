package needledrop.journal.entry;

import java.net.URI;
import java.util.List;
import java.util.function.LongFunction;
import needledrop.store.Ids.ClipId;
import needledrop.store.Ids.FilmId;
import needledrop.store.Ids.RowId;
import needledrop.store.Ids.ThemeId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What a person wrote as the JSON that its revisions keep. */
public final class WritingText {
  private static final JsonMapper JSON = JsonMapper.shared();

  private record Kept(
      String title,
      @Nullable Long film,
      String teaser,
      String more,
      String body,
      List<Long> clips,
      List<Long> themes,
      List<KeptLink> links,
      boolean replies) {}

  private record KeptLink(String title, String address) {}

  private WritingText() {}

  static String of(Writing writing) {
    return JSON.writeValueAsString(
        new Kept(
            writing.title(),
            writing.film() == null ? null : writing.film().value(),
            writing.teaser(),
            writing.more(),
            writing.body(),
            numbers(writing.clips()),
            numbers(writing.themes()),
            writing.links().stream()
                .map(link -> new KeptLink(link.title(), link.address().toString()))
                .toList(),
            writing.replies()));
  }

  private static List<Long> numbers(List<? extends RowId> ids) {
    return ids.stream().map(RowId::value).toList();
  }

  public static Writing read(String json) {
    Kept kept = JSON.readValue(json, Kept.class);
    return new Writing(
        kept.title(),
        kept.film() == null ? null : new FilmId(kept.film()),
        kept.teaser(),
        kept.more(),
        kept.body(),
        ids(kept.clips(), ClipId::new),
        ids(kept.themes(), ThemeId::new),
        kept.links().stream()
            .map(link -> new Link(link.title(), URI.create(link.address())))
            .toList(),
        kept.replies());
  }

  private static <T> List<T> ids(List<Long> numbers, LongFunction<T> id) {
    return numbers.stream().map(id::apply).toList();
  }
}
