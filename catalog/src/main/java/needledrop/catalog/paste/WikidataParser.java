package needledrop.catalog.paste;

import static needledrop.catalog.paste.JsonEntityParser.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import needledrop.catalog.item.ExternalId;
import needledrop.catalog.item.IdScheme;
import needledrop.catalog.item.ItemKind;
import needledrop.catalog.source.FactSource;
import needledrop.catalog.value.Coordinates;
import needledrop.catalog.value.CreditRole;
import needledrop.catalog.value.PartialDate;
import needledrop.message.InvalidInputException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Parser of a Wikidata entity in the JSON of Special:EntityData or wbgetentities. Labels of related
 * entities are read from the same JSON; entities that are missing there have only an identifier.
 */
final class WikidataParser {
  private static final int MAX_STATEMENTS = 300;
  private static final int DAY_PRECISION = 11;
  private static final int MONTH_PRECISION = 10;
  private static final int YEAR_PRECISION = 9;

  private static final Map<String, IdScheme> SCHEMES =
      Map.of(
          "P345", IdScheme.IMDB,
          "P434", IdScheme.MUSICBRAINZ_ARTIST,
          "P435", IdScheme.MUSICBRAINZ_WORK,
          "P436", IdScheme.MUSICBRAINZ_GROUP,
          "P4404", IdScheme.MUSICBRAINZ_RECORDING,
          "P5813", IdScheme.MUSICBRAINZ_RELEASE,
          "P1243", IdScheme.ISRC);

  private static final Map<String, String> COUNTRIES =
      Map.of(
          "Q30", "United States",
          "Q145", "United Kingdom",
          "Q183", "Germany",
          "Q142", "France",
          "Q29", "Spain",
          "Q38", "Italy",
          "Q16", "Canada",
          "Q17", "Japan",
          "Q408", "Australia",
          "Q34", "Sweden");

  private final JsonNode entities;
  private final JsonNode claims;
  private final ItemKind kind;
  private final List<FactProposal> proposals = new ArrayList<>();

  private WikidataParser(JsonNode entities, JsonNode entity, ItemKind kind) {
    this.entities = entities;
    this.claims = entity.path("claims");
    this.kind = kind;
  }

  static ItemImport parse(JsonNode root, ItemKind kind) {
    JsonNode entities = root.path("entities");
    JsonNode entity = entities.isObject() ? firstEntity(entities) : root;
    ExternalId self =
        ExternalId.of(IdScheme.WIKIDATA, entityId(entity))
            .orElseThrow(() -> new InvalidInputException("This entity has no Q number."));
    WikidataParser parser = new WikidataParser(entities, entity, kind);
    return new ItemImport(
        label(entity),
        new FactSource.Imported("Wikidata " + self.value()),
        Stream.concat(Stream.of(self), parser.externalIds()).toList(),
        parser.proposals());
  }

  /**
   * Returns the identifier of the entity. A response of wbgetclaims has it only as the prefix of
   * statement ids.
   */
  private static String entityId(JsonNode entity) {
    String id = text(entity.path("id"));
    return id.isEmpty()
        ? entity
            .path("claims")
            .valueStream()
            .map(claims -> text(claims.path(0).path("id")))
            .map(name -> name.replaceFirst("\\$.*", "").toUpperCase(Locale.ROOT))
            .findFirst()
            .orElse("")
        : id;
  }

  private static JsonNode firstEntity(JsonNode entities) {
    return entities
        .valueStream()
        .findFirst()
        .orElseThrow(() -> new InvalidInputException("It contains no entity."));
  }

  private static String label(JsonNode entity) {
    JsonNode labels = entity.path("labels");
    return Stream.concat(Stream.of("en", "mul").map(labels::path), labels.valueStream())
        .map(label -> text(label.path("value")))
        .filter(label -> !label.isEmpty())
        .findFirst()
        .orElse("");
  }

  private Stream<ExternalId> externalIds() {
    return SCHEMES.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .flatMap(scheme ->
            statements(scheme.getKey())
                .flatMap(claim -> ExternalId.of(scheme.getValue(), text(value(claim))).stream()));
  }

  private List<FactProposal> proposals() {
    switch (kind) {
      case FILM -> addFilmFacts();
      case SONG -> addSongFacts();
      case ALBUM -> addAlbumFacts();
      case PLACE -> statements("P625").forEach(this::addLocation);
      case PERSON, SAGA -> {}
    }
    return proposals.stream().distinct().limit(MAX_STATEMENTS).toList();
  }

  private void addFilmFacts() {
    addReleases();
    addCredits("P57", CreditRole.DIRECTOR);
    addCredits("P58", CreditRole.WROTE);
    addCredits("P86", CreditRole.SCORED);
    addCredits("P162", CreditRole.PRODUCED);
    addCredits("P161", CreditRole.CAST);
    statements("P179").forEach(this::addSaga);
    statements("P915")
        .forEach(claim ->
            findReference(ItemKind.PLACE, claim)
                .map(FactProposal.FilmedAt::new)
                .ifPresent(proposals::add));
    statements("P406")
        .forEach(claim ->
            findReference(ItemKind.ALBUM, claim)
                .map(FactProposal.Soundtrack::new)
                .ifPresent(proposals::add));
  }

  private void addSongFacts() {
    addReleases();
    addCredits("P175", CreditRole.PERFORMED);
    addCredits("P86", CreditRole.COMPOSED);
    addCredits("P676", CreditRole.WROTE);
    addCredits("P162", CreditRole.PRODUCED);
  }

  private void addAlbumFacts() {
    addReleases();
    addCredits("P175", CreditRole.PERFORMED);
    addCredits("P86", CreditRole.COMPOSED);
    addCredits("P162", CreditRole.PRODUCED);
    statements("P658").forEach(this::addTrack);
  }

  private void addCredits(String property, CreditRole creditRole) {
    statements(property)
        .forEach(claim ->
            findReference(ItemKind.PERSON, claim)
                .map(person -> new FactProposal.Credit(creditRole, person, findPart(claim)))
                .ifPresent(proposals::add));
  }

  /** Returns the part of an actor: its name, or the label of the character. */
  private @Nullable String findPart(JsonNode claim) {
    JsonNode qualifiers = claim.path("qualifiers");
    return Stream.concat(
            qualifiers.path("P4633").valueStream().map(snak -> text(value(snak))),
            qualifiers.path("P453").valueStream().map(snak -> labelOf(valueId(value(snak)))))
        .filter(part -> !part.isEmpty())
        .findFirst()
        .orElse(null);
  }

  private void addSaga(JsonNode claim) {
    String number = text(value(claim.path("qualifiers").path("P1545").path(0)));
    if (number.matches("[1-9]\\d{0,2}")) {
      findReference(ItemKind.SAGA, claim)
          .map(saga -> new FactProposal.InSaga(saga, Integer.parseInt(number)))
          .ifPresent(proposals::add);
    }
  }

  private void addTrack(JsonNode claim) {
    String number = text(value(claim.path("qualifiers").path("P1545").path(0)));
    Integer track = number.matches("[1-9]\\d{0,2}") ? Integer.valueOf(number) : null;
    findReference(ItemKind.SONG, claim)
        .map(song -> new FactProposal.AlbumTrack(song, track))
        .ifPresent(proposals::add);
  }

  /** Adds a location, if it is on earth. */
  private void addLocation(JsonNode claim) {
    JsonNode value = value(claim);
    double latitude = value.path("latitude").asDouble(Double.NaN);
    double longitude = value.path("longitude").asDouble(Double.NaN);
    boolean onEarth = text(value.path("globe")).endsWith("/Q2");
    if (onEarth && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) {
      proposals.add(new FactProposal.Location(new Coordinates(latitude, longitude)));
    }
  }

  private void addReleases() {
    String label =
        statements("P264")
            .map(claim -> labelOf(valueId(value(claim))))
            .filter(name -> !name.isEmpty())
            .findFirst()
            .orElse(null);
    statements("P577")
        .forEach(claim ->
            parseDate(value(claim))
                .map(date -> new FactProposal.Release(date, label, country(claim)))
                .ifPresent(proposals::add));
  }

  private @Nullable String country(JsonNode claim) {
    String country = valueId(value(claim.path("qualifiers").path("P291").path(0)));
    String name = COUNTRIES.getOrDefault(country, labelOf(country));
    return name.isEmpty() ? null : name;
  }

  /** Parses a Wikidata time such as "+1985-11-27T00:00:00Z" with its precision. */
  private static Optional<PartialDate> parseDate(JsonNode value) {
    String time = text(value.path("time"));
    if (!time.matches("\\+\\d{4}-\\d\\d-\\d\\dT.*")) {
      return Optional.empty();
    }
    try {
      return switch (value.path("precision").asInt(0)) {
        case DAY_PRECISION -> Optional.of(PartialDate.parse(time.substring(1, 11)));
        case MONTH_PRECISION -> Optional.of(PartialDate.parse(time.substring(1, 8)));
        case YEAR_PRECISION -> Optional.of(PartialDate.parse(time.substring(1, 5)));
        default -> Optional.empty(); // decades and centuries are not supported
      };
    } catch (IllegalArgumentException noSuchDay) {
      return Optional.empty();
    }
  }

  private Optional<ItemReference> findReference(ItemKind other, JsonNode claim) {
    return ExternalId.of(IdScheme.WIKIDATA, valueId(value(claim)))
        .map(entity -> new ItemReference(other, labelOf(entity.value()), null, entity));
  }

  private String labelOf(String entity) {
    return label(entities.path(entity));
  }

  /** Returns the statements of a property that are not deprecated. */
  private Stream<JsonNode> statements(String property) {
    return claims
        .path(property)
        .valueStream()
        .filter(claim -> !text(claim.path("rank")).equals("deprecated"))
        .limit(MAX_STATEMENTS);
  }

  private static JsonNode value(JsonNode claimOrSnak) {
    JsonNode main = claimOrSnak.path("mainsnak");
    return (main.isObject() ? main : claimOrSnak).path("datavalue").path("value");
  }

  private static String valueId(JsonNode value) {
    return text(value.path("id"));
  }
}
