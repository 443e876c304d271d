package needledrop.web.site.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import needledrop.catalog.item.ItemKind;
import needledrop.catalog.value.TextPart;
import needledrop.journal.search.HitKind;
import needledrop.journal.search.SearchQuery;
import needledrop.journal.search.SearchResults;
import needledrop.journal.search.SearchResults.FacetCounts;
import needledrop.journal.search.SearchResults.FacetValue;
import needledrop.web.http.ItemKindLabels;
import needledrop.web.words.Translator;
import org.jspecify.annotations.Nullable;

/**
 * A question and what it found, as the page shows them.
 *
 * @param filters what the answer is narrowed to, as it stands in the address
 * @param isTruncated whether the question was longer than is looked for
 * @param indexingPercent how much of the journal is read so far, in percent; nothing once all is
 */
public record SearchView(
    SearchQuery query,
    Map<String, String> filters,
    SearchResults results,
    boolean isTruncated,
    @Nullable Integer indexingPercent) {

  public boolean hasQuery() {
    return !query.isEmpty() || !filters.isEmpty();
  }

  /** What is typed, but holds no word to look for. */
  public boolean hasNoTerms() {
    return query.isEmpty() && !query.text().isEmpty();
  }

  /** The same question, narrowed or widened by this share. */
  public String toggleLink(FacetCounts facetCounts, FacetValue facetValue) {
    return link(
        Stream.concat(
            filters.entrySet().stream()
                .filter(choice -> !choice.getKey().equals(facetCounts.name())),
            facetValue.selected()
                ? Stream.of()
                : Stream.of(Map.entry(facetCounts.name(), facetValue.value()))));
  }

  public String pageLink(int number) {
    return link(
        Stream.concat(
            filters.entrySet().stream(), Stream.of(Map.entry("page", Integer.toString(number)))));
  }

  /** The offer to search for the corrected query. */
  public List<TextPart> suggestionParts() {
    String suggestion = String.valueOf(results.suggestion());
    return List.of(
        TextPart.sentence(
            "Did you mean {link}?", "link", new TextPart.Link(suggestion, link(suggestion))));
  }

  public String clearLink() {
    return link(Stream.of());
  }

  private String link(Stream<Map.Entry<String, String>> values) {
    return Stream.concat(Stream.of(Map.entry("q", query.text())), values)
        .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), UTF_8))
        .collect(Collectors.joining("&", "/search?", ""));
  }

  public static String link(String typed) {
    return "/search?q=" + URLEncoder.encode(typed, UTF_8);
  }

  public static String facetLabel(FacetCounts facetCounts) {
    return switch (facetCounts.name()) {
      case "kind" -> "Kind";
      case "theme" -> "Theme";
      case "year" -> "Year";
      default -> "Film";
    };
  }

  /** A share's name: kinds are said in the page's language, all else is a name already. */
  public static String facetValueLabel(
      Translator translator, FacetCounts facetCounts, FacetValue facetValue) {
    return facetCounts.name().equals("kind")
        ? HitKind.of(facetValue.value())
            .map(hitKind -> translator.translate(kindPlural(hitKind)))
            .orElse("")
        : facetValue.name();
  }

  public List<Integer> pageNumbers() {
    int first = Math.max(1, results.page() - 3);
    return Stream.iterate(first, number -> number + 1)
        .limit(Math.min(7, results.pageCount() - first + 1))
        .toList();
  }

  public static String kindLabel(HitKind hitKind) {
    return switch (hitKind) {
      case ENTRY -> "Entry";
      case FILM, SONG, ALBUM, PERSON, PLACE, SAGA ->
          ItemKindLabels.singular(ItemKind.valueOf(hitKind.name()));
      case THEME -> "Theme";
      case MOMENT -> "Moment";
      case WISH -> "Wish";
      case REPLY -> "Reader reply";
      case FOOTAGE -> "Footage";
    };
  }

  private static String kindPlural(HitKind hitKind) {
    return switch (hitKind) {
      case ENTRY -> "Entries";
      case FILM, SONG, ALBUM, PERSON, PLACE, SAGA ->
          ItemKindLabels.plural(ItemKind.valueOf(hitKind.name()));
      case THEME -> "Themes";
      case MOMENT -> "Moments";
      case WISH -> "Wishes";
      case REPLY -> "Replies";
      case FOOTAGE -> "Footage";
    };
  }
}
