package needledrop.catalog.paste;

import static needledrop.catalog.paste.JsonEntityParser.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import needledrop.catalog.item.ExternalId;
import needledrop.catalog.item.IdScheme;
import needledrop.catalog.item.ItemKind;
import needledrop.catalog.source.FactSource;
import needledrop.catalog.value.CreditRole;
import needledrop.catalog.value.PartialDate;
import needledrop.message.InvalidInputException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Parser of a release, release group, recording, work or artist in the JSON of the MusicBrainz web
 * service.
 */
final class MusicBrainzParser {
  private static final int MAX_ELEMENTS = 500;

  private final JsonNode root;
  private final ItemKind kind;
  private final List<ExternalId> externalIds = new ArrayList<>();
  private final List<FactProposal> proposals = new ArrayList<>();

  private MusicBrainzParser(JsonNode root, ItemKind kind) {
    this.root = root;
    this.kind = kind;
  }

  /** Returns whether this is an entity of MusicBrainz from which facts can be imported. */
  static boolean matches(JsonNode root) {
    return ExternalId.of(IdScheme.MUSICBRAINZ_RECORDING, text(root.path("id"))).isPresent()
        && !root.has("@context")
        && !root.has("label-code")
        && !root.has("iso-3166-1-codes");
  }

  static ItemImport parse(JsonNode root, ItemKind kind) {
    MusicBrainzParser parser = new MusicBrainzParser(root, kind);
    IdScheme idScheme = parser.scheme();
    ExternalId self =
        ExternalId.of(idScheme, text(root.path("id")))
            .orElseThrow(
                () -> new InvalidInputException("This data has no MusicBrainz identifier."));
    parser.requireMatchingKind(idScheme);
    parser.externalIds.add(self);
    parser.parse(idScheme);
    String name = text(root.path("title"));
    return new ItemImport(
        name.isEmpty() ? text(root.path("name")) : name,
        new FactSource.Imported(idScheme.label() + " " + self.value()),
        List.copyOf(parser.externalIds),
        parser.proposals.stream().distinct().limit(MAX_ELEMENTS).toList());
  }

  private IdScheme scheme() {
    if (root.has("media") || root.has("label-info") || root.has("release-group")) {
      return IdScheme.MUSICBRAINZ_RELEASE;
    }
    if (root.has("primary-type") || root.has("secondary-types")) {
      return IdScheme.MUSICBRAINZ_GROUP;
    }
    if (root.has("sort-name")) {
      return IdScheme.MUSICBRAINZ_ARTIST;
    }
    return root.has("iswcs") || root.has("languages")
        ? IdScheme.MUSICBRAINZ_WORK
        : IdScheme.MUSICBRAINZ_RECORDING;
  }

  private void requireMatchingKind(IdScheme idScheme) {
    ItemKind expected =
        switch (idScheme) {
          case MUSICBRAINZ_RELEASE, MUSICBRAINZ_GROUP -> ItemKind.ALBUM;
          case MUSICBRAINZ_ARTIST -> ItemKind.PERSON;
          case MUSICBRAINZ_WORK, MUSICBRAINZ_RECORDING, WIKIDATA, IMDB, ISRC -> ItemKind.SONG;
        };
    boolean isTrackOfRelease = idScheme == IdScheme.MUSICBRAINZ_RELEASE && kind == ItemKind.SONG;
    if (kind != expected && !isTrackOfRelease) {
      throw new InvalidInputException(
          "This data is about another kind of item: {kind}.", "kind", idScheme.label());
    }
  }

  private void parse(IdScheme idScheme) {
    switch (idScheme) {
      case MUSICBRAINZ_RELEASE -> addReleaseFacts();
      case MUSICBRAINZ_GROUP -> {
        addPerformers();
        addRelease(text(root.path("first-release-date")), null, null);
      }
      case MUSICBRAINZ_RECORDING -> addRecordingFacts();
      case MUSICBRAINZ_WORK -> addCredits(root);
      case MUSICBRAINZ_ARTIST, WIKIDATA, IMDB, ISRC -> {}
    }
    root.path("relations").valueStream().limit(MAX_ELEMENTS).forEach(this::addWikidataId);
  }

  private void addReleaseFacts() {
    addPerformers();
    String label = text(root.path("label-info").path(0).path("label").path("name"));
    addRelease(text(root.path("date")), label.isEmpty() ? null : label, country());
    ExternalId.of(IdScheme.MUSICBRAINZ_GROUP, text(root.path("release-group").path("id")))
        .ifPresent(externalIds::add);
    if (kind == ItemKind.ALBUM) {
      addTracks();
    }
    addCredits(root);
  }

  private @Nullable String country() {
    String code = text(root.path("country"));
    return code.matches("[A-Z]{2}") && !code.startsWith("X")
        ? Locale.of("", code).getDisplayCountry(Locale.ENGLISH)
        : null;
  }

  private void addTracks() {
    int position = 0;
    List<JsonNode> tracks =
        root.path("media")
            .valueStream()
            .flatMap(medium -> medium.path("tracks").valueStream())
            .limit(MAX_ELEMENTS)
            .toList();
    for (JsonNode track : tracks) {
      addTrack(track, ++position);
    }
  }

  private void addTrack(JsonNode track, int position) {
    String title = text(track.path("title"));
    if (title.isEmpty()) {
      return;
    }
    String artist = artistCredit(track.path("artist-credit"));
    ExternalId recording =
        ExternalId.of(IdScheme.MUSICBRAINZ_RECORDING, text(track.path("recording").path("id")))
            .orElse(null);
    proposals.add(
        new FactProposal.AlbumTrack(
            new ItemReference(ItemKind.SONG, title, artist.isEmpty() ? null : artist, recording),
            position));
  }

  /** Returns the names of a credit with their join phrases: "Survivor feat. Jimi Jamison". */
  private static String artistCredit(JsonNode credit) {
    StringBuilder names = new StringBuilder();
    credit
        .valueStream()
        .limit(MAX_ELEMENTS)
        .forEach(one -> names.append(text(one.path("name"))).append(joinPhrase(one)));
    return names.toString().strip();
  }

  private static String joinPhrase(JsonNode name) {
    JsonNode phrase = name.path("joinphrase");
    return phrase.isString() && phrase.stringValue().length() < 20 ? phrase.stringValue() : "";
  }

  private void addRecordingFacts() {
    addPerformers();
    addRelease(text(root.path("first-release-date")), null, null);
    root.path("isrcs")
        .valueStream()
        .limit(MAX_ELEMENTS)
        .flatMap(isrc -> ExternalId.of(IdScheme.ISRC, text(isrc)).stream())
        .forEach(externalIds::add);
    addCredits(root);
    root.path("relations")
        .valueStream()
        .limit(MAX_ELEMENTS)
        .map(relation -> relation.path("work"))
        .filter(JsonNode::isObject)
        .forEach(work -> {
          ExternalId.of(IdScheme.MUSICBRAINZ_WORK, text(work.path("id")))
              .ifPresent(externalIds::add);
          addCredits(work);
        });
  }

  private void addPerformers() {
    root.path("artist-credit")
        .valueStream()
        .limit(MAX_ELEMENTS)
        .flatMap(credit -> findPerson(credit.path("artist"), text(credit.path("name"))).stream())
        .forEach(
            person -> proposals.add(new FactProposal.Credit(CreditRole.PERFORMED, person, null)));
  }

  private void addRelease(String date, @Nullable String label, @Nullable String country) {
    if (date.matches("\\d{4}(-\\d\\d){0,2}")) {
      try {
        proposals.add(new FactProposal.Release(PartialDate.parse(date), label, country));
      } catch (IllegalArgumentException noSuchDay) {
        return; // such as 1985-00-00: ignored
      }
    }
  }

  private void addCredits(JsonNode entity) {
    entity.path("relations").valueStream().limit(MAX_ELEMENTS).forEach(this::addCredit);
  }

  private void addCredit(JsonNode relation) {
    findRole(text(relation.path("type")))
        .ifPresent(creditRole ->
            findPerson(relation.path("artist"), "")
                .ifPresent(
                    person -> proposals.add(new FactProposal.Credit(creditRole, person, null))));
  }

  private static Optional<CreditRole> findRole(String type) {
    return switch (type) {
      case "composer" -> Optional.of(CreditRole.COMPOSED);
      case "writer", "lyricist" -> Optional.of(CreditRole.WROTE);
      case "producer" -> Optional.of(CreditRole.PRODUCED);
      default -> Optional.empty();
    };
  }

  private static Optional<ItemReference> findPerson(JsonNode artist, String creditedAs) {
    String name = text(artist.path("name"));
    String nameOrCredit = name.isEmpty() ? creditedAs : name;
    return nameOrCredit.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ItemReference(
                ItemKind.PERSON,
                nameOrCredit,
                null,
                ExternalId.of(IdScheme.MUSICBRAINZ_ARTIST, text(artist.path("id"))).orElse(null)));
  }

  /** Adds the Wikidata identifier if the relation is a URL of Wikidata. */
  private void addWikidataId(JsonNode relation) {
    String url = text(relation.path("url").path("resource"));
    String prefix = "https://www.wikidata.org/wiki/";
    if (url.startsWith(prefix)) {
      Stream.of(url.substring(prefix.length()))
          .flatMap(id -> ExternalId.of(IdScheme.WIKIDATA, id).stream())
          .forEach(externalIds::add);
    }
  }
}
