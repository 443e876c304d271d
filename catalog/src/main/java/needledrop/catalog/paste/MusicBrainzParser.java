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

/** A release, release group, recording, work or artist in the JSON of MusicBrainz' web service. */
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

  /** Whether this has an identifier of MusicBrainz, and is none of the kinds that fill nothing. */
  static boolean matches(JsonNode root) {
    return ExternalId.of(IdScheme.MUSICBRAINZ_RECORDING, text(root.path("id"))).isPresent()
        && !root.has("@context")
        && !root.has("label-code")
        && !root.has("iso-3166-1-codes");
  }

  static ItemImport parse(JsonNode root, ItemKind kind) {
    MusicBrainzParser reading = new MusicBrainzParser(root, kind);
    IdScheme idScheme = reading.scheme();
    ExternalId self =
        ExternalId.of(idScheme, text(root.path("id")))
            .orElseThrow(
                () -> new InvalidInputException("This data has no MusicBrainz identifier."));
    reading.requireMatchingKind(idScheme);
    reading.externalIds.add(self);
    reading.parse(idScheme);
    String name = text(root.path("title"));
    return new ItemImport(
        name.isEmpty() ? text(root.path("name")) : name,
        new FactSource.Imported(idScheme.label() + " " + self.value()),
        List.copyOf(reading.externalIds),
        reading.proposals.stream().distinct().limit(MAX_ELEMENTS).toList());
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
    ItemKind fitting =
        switch (idScheme) {
          case MUSICBRAINZ_RELEASE, MUSICBRAINZ_GROUP -> ItemKind.ALBUM;
          case MUSICBRAINZ_ARTIST -> ItemKind.PERSON;
          case MUSICBRAINZ_WORK, MUSICBRAINZ_RECORDING, WIKIDATA, IMDB, ISRC -> ItemKind.SONG;
        };
    boolean single = idScheme == IdScheme.MUSICBRAINZ_RELEASE && kind == ItemKind.SONG;
    if (kind != fitting && !single) {
      throw new InvalidInputException(
          "This is data about a {kind}, which is another kind of item.", "kind", idScheme.label());
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
    int place = 0;
    List<JsonNode> tracks =
        root.path("media")
            .valueStream()
            .flatMap(medium -> medium.path("tracks").valueStream())
            .limit(MAX_ELEMENTS)
            .toList();
    for (JsonNode track : tracks) {
      addTrack(track, ++place);
    }
  }

  private void addTrack(JsonNode track, int place) {
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
            place));
  }

  /** The names of a credit with what stands between them: "Survivor feat. Jimi Jamison". */
  private static String artistCredit(JsonNode credit) {
    StringBuilder names = new StringBuilder();
    credit
        .valueStream()
        .limit(MAX_ELEMENTS)
        .forEach(one -> names.append(text(one.path("name"))).append(joinPhrase(one)));
    return names.toString().strip();
  }

  private static String joinPhrase(JsonNode one) {
    JsonNode phrase = one.path("joinphrase");
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
        .flatMap(one -> findPerson(one.path("artist"), text(one.path("name"))).stream())
        .forEach(
            person -> proposals.add(new FactProposal.Credit(CreditRole.PERFORMED, person, null)));
  }

  private void addRelease(String date, @Nullable String label, @Nullable String country) {
    if (date.matches("\\d{4}(-\\d\\d){0,2}")) {
      try {
        proposals.add(new FactProposal.Release(PartialDate.parse(date), label, country));
      } catch (IllegalArgumentException noSuchDay) {
        return; // as 1985-00-00, which says nothing
      }
    }
  }

  private void addCredits(JsonNode of) {
    of.path("relations").valueStream().limit(MAX_ELEMENTS).forEach(this::addCredit);
  }

  private void addCredit(JsonNode relation) {
    findRole(text(relation.path("type")))
        .ifPresent(creditRole ->
            findPerson(relation.path("artist"), "")
                .ifPresent(who -> proposals.add(new FactProposal.Credit(creditRole, who, null))));
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
    String known = name.isEmpty() ? creditedAs : name;
    return known.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ItemReference(
                ItemKind.PERSON,
                known,
                null,
                ExternalId.of(IdScheme.MUSICBRAINZ_ARTIST, text(artist.path("id"))).orElse(null)));
  }

  /** An address on Wikidata among the relations is another identifier. */
  private void addWikidataId(JsonNode relation) {
    String address = text(relation.path("url").path("resource"));
    String prefix = "https://www.wikidata.org/wiki/";
    if (address.startsWith(prefix)) {
      Stream.of(address.substring(prefix.length()))
          .flatMap(number -> ExternalId.of(IdScheme.WIKIDATA, number).stream())
          .forEach(externalIds::add);
    }
  }
}
