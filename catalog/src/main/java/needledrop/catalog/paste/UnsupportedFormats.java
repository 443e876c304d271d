package needledrop.catalog.paste;

import static needledrop.catalog.paste.JsonEntityParser.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import needledrop.message.InvalidInputException;
import needledrop.message.Message;
import tools.jackson.databind.JsonNode;

/**
 * Recognizes responses of Wikidata, MusicBrainz and others in formats that cannot be imported, and
 * explains which URL has a supported format.
 */
final class UnsupportedFormats {
  private static final String LOOKUP_URL =
      "https://musicbrainz.org/ws/2/%s/%s?fmt=json&inc=artist-credits";
  private static final Pattern WIKIDATA_ID = Pattern.compile("\\bQ\\d{1,12}\\b");
  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern MUSICBRAINZ_REFERENCE =
      Pattern.compile(
          "(release-group|release|recording|work|artist)(?:/| (?:[a-z-]{1,20}=\"[^\"]{0,80}\""
              + " ?){0,4}id=\")("
              + UUID.pattern()
              + ")");
  private static final int HEAD_LENGTH = 4_000;

  private UnsupportedFormats() {}

  /** Returns why a text that is not JSON cannot be parsed as lines either; empty if it can. */
  static Optional<Message> explainRefusal(String text) {
    String head = text.substring(0, Math.min(HEAD_LENGTH, text.length()));
    boolean isUrl = head.matches("https?://\\S+");
    boolean isMarkup =
        head.startsWith("<") || head.startsWith("@prefix") || head.startsWith("@base");
    if (!isUrl && !isMarkup) {
      return Optional.empty();
    }
    if (head.contains("musicbrainz.org")) {
      return Optional.of(
          Message.of(
              "Only JSON from MusicBrainz can be read. Open {address} and paste what it shows.",
              "address",
              lookupUrl(head)));
    }
    if (head.contains("wikidata.org") || head.contains("wikiba.se")) {
      return Optional.of(
          Message.of(
              "Only the JSON of a Wikidata entity can be read. Open {address} and paste what it shows.",
              "address",
              entityUrl(head)));
    }
    return Optional.of(
        Message.of(
            isUrl
                ? "This is a URL. Open it, copy the cast or the tracks, and paste them here."
                : "This is XML or HTML. Copy the list as the page shows it, and paste it here."));
  }

  /** Returns why JSON that is not an entity cannot be imported. */
  static Message explainRefusal(JsonNode root) {
    if (root.path("results").path("bindings").isArray()) {
      return Message.of(
          "This is the result of a SPARQL query. Open {address} and paste what it shows.",
          "address",
          entityUrl(root.path("results").toString()));
    }
    if (root.path("search").isArray()) {
      return Message.of(
          "This is a Wikidata search result. Open {address} and paste what it shows.",
          "address",
          entityUrl(root.path("search").toString()));
    }
    if (root.has("@graph") || root.has("@context")) {
      return explainJsonLd(root.toString());
    }
    return findOtherCatalog(root)
        .map(source ->
            Message.of(
                "This is JSON from {source}. Only Wikidata and MusicBrainz entities can be read.",
                "source",
                source))
        .orElse(Message.of("This JSON is neither a Wikidata nor a MusicBrainz entity."));
  }

  private static Message explainJsonLd(String json) {
    String head = json.substring(0, Math.min(HEAD_LENGTH, json.length()));
    return Message.of(
        "This is JSON-LD. Open {address} and paste what it shows.",
        "address",
        head.contains("musicbrainz.org") ? lookupUrl(head) : entityUrl(head));
  }

  /** Recognizes other catalogs by fields that only they have. */
  private static Optional<String> findOtherCatalog(JsonNode root) {
    if (root.has("imdbID")) {
      return Optional.of("OMDb");
    }
    if (root.has("poster_path") || root.has("imdb_id") || root.has("known_for_department")) {
      return Optional.of("TMDB");
    }
    if (text(root.path("resource_url")).contains("discogs")) {
      return Optional.of("Discogs");
    }
    return text(root.path("href")).contains("spotify") ? Optional.of("Spotify") : Optional.empty();
  }

  /** Returns the only entity of a search response; empty if this is not one. */
  static Optional<JsonNode> findSingleEntity(JsonNode root) {
    return Stream.of("releases", "release-groups", "recordings", "works", "artists")
        .map(root::path)
        .filter(JsonNode::isArray)
        .findFirst()
        .filter(found -> {
          if (found.size() != 1) {
            throw new InvalidInputException(
                "{count, plural, one {This is a MusicBrainz search result. Open it and paste its JSON.} other {These are # MusicBrainz search results. Open the right one and paste its JSON.}}",
                "count",
                found.size());
          }
          return true;
        })
        .map(found -> found.path(0));
  }

  private static String entityUrl(String text) {
    Matcher item = WIKIDATA_ID.matcher(text);
    return "https://www.wikidata.org/wiki/Special:EntityData/%s.json"
        .formatted(item.find() ? item.group() : "Q…");
  }

  private static String lookupUrl(String text) {
    Matcher reference = MUSICBRAINZ_REFERENCE.matcher(text);
    return reference.find()
        ? LOOKUP_URL.formatted(reference.group(1), reference.group(2))
            + includes(reference.group(1))
        : LOOKUP_URL.formatted("release", "…");
  }

  /** Returns the "inc" values of the request that add facts to the response. */
  private static String includes(String kind) {
    List<String> includes =
        switch (kind) {
          case "release" -> List.of("labels", "recordings", "release-groups", "artist-rels");
          case "recording" -> List.of("isrcs", "work-rels", "work-level-rels", "artist-rels");
          default -> List.of("artist-rels");
        };
    return kind.equals("artist") ? "" : "+" + String.join("+", includes);
  }
}
