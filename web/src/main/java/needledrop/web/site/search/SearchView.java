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
import needledrop.web.language.Translator;
import org.jspecify.annotations.Nullable;

/**
 * A search query with its results, as the search page shows them.
 *
 * @param filters the filters by facet, as in the URL
 * @param isTruncated whether the query was too long and was cut
 * @param indexingPercent the progress of indexing, in percent; null if it is complete
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

  /** Whether the text of the query has no searchable word. */
  public boolean hasNoTerms() {
    return query.isEmpty() && !query.text().isEmpty();
  }

  /** The link to the same query with this facet value added or removed. */
  public String toggleLink(FacetCounts facetCounts, FacetValue facetValue) {
    return link(
        Stream.concat(
            filters.entrySet().stream()
                .filter(filter -> !filter.getKey().equals(facetCounts.name())),
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

  public static String link(String text) {
    return "/search?q=" + URLEncoder.encode(text, UTF_8);
  }

  public static String facetLabel(FacetCounts facetCounts) {
    return switch (facetCounts.name()) {
      case "kind" -> "Kind";
      case "theme" -> "Theme";
      case "year" -> "Year";
      default -> "Film";
    };
  }

  /** The label of a facet value: kinds are translated, all others are names. */
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
