package needledrop.catalog.pasted;

import static needledrop.catalog.pasted.Entity.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import needledrop.catalog.fact.CreditRole;
import needledrop.catalog.fact.FactSource;
import needledrop.catalog.fact.PartialDate;
import needledrop.catalog.item.ExternalId;
import needledrop.catalog.item.IdScheme;
import needledrop.catalog.item.ItemKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A release, release group, recording, work or artist in the JSON of MusicBrainz' web service. */
final class MusicBrainz {
  private static final int MOST = 500;

  private final JsonNode root;
  private final ItemKind kind;
  private final List<ExternalId> identifiers = new ArrayList<>();
  private final List<Proposal> proposals = new ArrayList<>();

  private MusicBrainz(JsonNode root, ItemKind kind) {
    this.root = root;
    this.kind = kind;
  }

  /** Whether this has an identifier of MusicBrainz, and is none of the kinds that fill nothing. */
  static boolean is(JsonNode root) {
    return ExternalId.of(IdScheme.MUSICBRAINZ_RECORDING, text(root.path("id"))).isPresent()
        && !root.has("@context")
        && !root.has("label-code")
        && !root.has("iso-3166-1-codes");
  }

  static Pasted read(JsonNode root, ItemKind kind) {
    MusicBrainz reading = new MusicBrainz(root, kind);
    IdScheme idScheme = reading.scheme();
    ExternalId self =
        ExternalId.of(idScheme, text(root.path("id")))
            .orElseThrow(
                () -> new IllegalArgumentException("This has no identifier of MusicBrainz."));
    reading.refuseOtherKinds(idScheme);
    reading.identifiers.add(self);
    reading.read(idScheme);
    String name = text(root.path("title"));
    return new Pasted(
        name.isEmpty() ? text(root.path("name")) : name,
        new FactSource.Imported(idScheme.label() + " " + self.value()),
        List.copyOf(reading.identifiers),
        reading.proposals.stream().distinct().limit(MOST).toList());
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

  private void refuseOtherKinds(IdScheme idScheme) {
    ItemKind fitting =
        switch (idScheme) {
          case MUSICBRAINZ_RELEASE, MUSICBRAINZ_GROUP -> ItemKind.ALBUM;
          case MUSICBRAINZ_ARTIST -> ItemKind.PERSON;
          case MUSICBRAINZ_WORK, MUSICBRAINZ_RECORDING, WIKIDATA, IMDB, ISRC -> ItemKind.SONG;
        };
    boolean single = idScheme == IdScheme.MUSICBRAINZ_RELEASE && kind == ItemKind.SONG;
    if (kind != fitting && !single) {
      throw new IllegalArgumentException(
          "This is a %s, which fills another kind of item.".formatted(idScheme.label()));
    }
  }

  private void read(IdScheme idScheme) {
    switch (idScheme) {
      case MUSICBRAINZ_RELEASE -> release();
      case MUSICBRAINZ_GROUP -> {
        performers();
        cameOut(text(root.path("first-release-date")), null, null);
      }
      case MUSICBRAINZ_RECORDING -> recording();
      case MUSICBRAINZ_WORK -> relations(root);
      case MUSICBRAINZ_ARTIST, WIKIDATA, IMDB, ISRC -> {}
    }
    root.path("relations").valueStream().limit(MOST).forEach(this::elsewhere);
  }

  private void release() {
    performers();
    String label = text(root.path("label-info").path(0).path("label").path("name"));
    cameOut(text(root.path("date")), label.isEmpty() ? null : label, country());
    ExternalId.of(IdScheme.MUSICBRAINZ_GROUP, text(root.path("release-group").path("id")))
        .ifPresent(identifiers::add);
    if (kind == ItemKind.ALBUM) {
      tracks();
    }
    relations(root);
  }

  private @Nullable String country() {
    String code = text(root.path("country"));
    return code.matches("[A-Z]{2}") && !code.startsWith("X")
        ? Locale.of("", code).getDisplayCountry(Locale.ENGLISH)
        : null;
  }

  private void tracks() {
    int place = 0;
    List<JsonNode> tracks =
        root.path("media")
            .valueStream()
            .flatMap(medium -> medium.path("tracks").valueStream())
            .limit(MOST)
            .toList();
    for (JsonNode track : tracks) {
      holds(track, ++place);
    }
  }

  private void holds(JsonNode track, int place) {
    String title = text(track.path("title"));
    if (title.isEmpty()) {
      return;
    }
    String artist = credited(track.path("artist-credit"));
    ExternalId recording =
        ExternalId.of(IdScheme.MUSICBRAINZ_RECORDING, text(track.path("recording").path("id")))
            .orElse(null);
    proposals.add(
        new Proposal.Holds(
            new Mention(ItemKind.SONG, title, artist.isEmpty() ? null : artist, recording), place));
  }

  /** The names of a credit with what stands between them: "Survivor feat. Jimi Jamison". */
  private static String credited(JsonNode credit) {
    StringBuilder names = new StringBuilder();
    credit
        .valueStream()
        .limit(MOST)
        .forEach(one -> names.append(text(one.path("name"))).append(joint(one)));
    return names.toString().strip();
  }

  private static String joint(JsonNode one) {
    JsonNode phrase = one.path("joinphrase");
    return phrase.isString() && phrase.stringValue().length() < 20 ? phrase.stringValue() : "";
  }

  private void recording() {
    performers();
    cameOut(text(root.path("first-release-date")), null, null);
    root.path("isrcs")
        .valueStream()
        .limit(MOST)
        .flatMap(isrc -> ExternalId.of(IdScheme.ISRC, text(isrc)).stream())
        .forEach(identifiers::add);
    relations(root);
    root.path("relations")
        .valueStream()
        .limit(MOST)
        .map(relation -> relation.path("work"))
        .filter(JsonNode::isObject)
        .forEach(work -> {
          ExternalId.of(IdScheme.MUSICBRAINZ_WORK, text(work.path("id")))
              .ifPresent(identifiers::add);
          relations(work);
        });
  }

  private void performers() {
    root.path("artist-credit")
        .valueStream()
        .limit(MOST)
        .flatMap(one -> person(one.path("artist"), text(one.path("name"))).stream())
        .forEach(
            person -> proposals.add(new Proposal.Credited(CreditRole.PERFORMED, person, null)));
  }

  private void cameOut(String date, @Nullable String label, @Nullable String country) {
    if (date.matches("\\d{4}(-\\d\\d){0,2}")) {
      try {
        proposals.add(new Proposal.CameOut(PartialDate.parse(date), label, country));
      } catch (IllegalArgumentException noSuchDay) {
        return; // as 1985-00-00, which says nothing
      }
    }
  }

  private void relations(JsonNode of) {
    of.path("relations").valueStream().limit(MOST).forEach(this::relation);
  }

  private void relation(JsonNode relation) {
    role(text(relation.path("type")))
        .ifPresent(creditRole ->
            person(relation.path("artist"), "")
                .ifPresent(who -> proposals.add(new Proposal.Credited(creditRole, who, null))));
  }

  private static Optional<CreditRole> role(String type) {
    return switch (type) {
      case "composer" -> Optional.of(CreditRole.COMPOSED);
      case "writer", "lyricist" -> Optional.of(CreditRole.WROTE);
      case "producer" -> Optional.of(CreditRole.PRODUCED);
      default -> Optional.empty();
    };
  }

  private static Optional<Mention> person(JsonNode artist, String creditedAs) {
    String name = text(artist.path("name"));
    String known = name.isEmpty() ? creditedAs : name;
    return known.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Mention(
                ItemKind.PERSON,
                known,
                null,
                ExternalId.of(IdScheme.MUSICBRAINZ_ARTIST, text(artist.path("id"))).orElse(null)));
  }

  /** An address on Wikidata among the relations is another identifier. */
  private void elsewhere(JsonNode relation) {
    String address = text(relation.path("url").path("resource"));
    String prefix = "https://www.wikidata.org/wiki/";
    if (address.startsWith(prefix)) {
      Stream.of(address.substring(prefix.length()))
          .flatMap(number -> ExternalId.of(IdScheme.WIKIDATA, number).stream())
          .forEach(identifiers::add);
    }
  }
}
