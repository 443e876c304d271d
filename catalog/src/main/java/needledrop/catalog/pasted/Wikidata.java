package needledrop.catalog.pasted;

import static needledrop.catalog.pasted.Entity.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import needledrop.catalog.fact.Coordinates;
import needledrop.catalog.fact.CreditRole;
import needledrop.catalog.fact.FactSource;
import needledrop.catalog.fact.PartialDate;
import needledrop.catalog.item.ExternalId;
import needledrop.catalog.item.IdScheme;
import needledrop.catalog.item.ItemKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An entity of Wikidata, in the JSON of Special:EntityData or of wbgetentities. Other entities in
 * the same file lend their labels; those that are not there are known by their number alone.
 */
final class Wikidata {
  private static final int MOST = 300;
  private static final int TO_A_DAY = 11;
  private static final int TO_A_MONTH = 10;
  private static final int TO_A_YEAR = 9;

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
  private final List<Proposal> proposals = new ArrayList<>();

  private Wikidata(JsonNode entities, JsonNode entity, ItemKind kind) {
    this.entities = entities;
    this.claims = entity.path("claims");
    this.kind = kind;
  }

  static Pasted read(JsonNode root, ItemKind kind) {
    JsonNode entities = root.path("entities");
    JsonNode entity = entities.isObject() ? first(entities) : root;
    ExternalId self =
        ExternalId.of(IdScheme.WIKIDATA, numberOf(entity))
            .orElseThrow(() -> new IllegalArgumentException("This entity has no number Q…."));
    Wikidata reading = new Wikidata(entities, entity, kind);
    return new Pasted(
        label(entity),
        new FactSource.Imported("Wikidata " + self.value()),
        Stream.concat(Stream.of(self), reading.identifiers()).toList(),
        reading.proposals());
  }

  /** Its number; in the answer of wbgetclaims only the names of the statements begin with it. */
  private static String numberOf(JsonNode entity) {
    String number = text(entity.path("id"));
    return number.isEmpty()
        ? entity
            .path("claims")
            .valueStream()
            .map(claims -> text(claims.path(0).path("id")))
            .map(name -> name.replaceFirst("\\$.*", "").toUpperCase(Locale.ROOT))
            .findFirst()
            .orElse("")
        : number;
  }

  private static JsonNode first(JsonNode entities) {
    return entities
        .valueStream()
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no entity in it."));
  }

  private static String label(JsonNode entity) {
    JsonNode labels = entity.path("labels");
    return Stream.concat(Stream.of("en", "mul").map(labels::path), labels.valueStream())
        .map(label -> text(label.path("value")))
        .filter(label -> !label.isEmpty())
        .findFirst()
        .orElse("");
  }

  private Stream<ExternalId> identifiers() {
    return SCHEMES.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .flatMap(scheme ->
            statements(scheme.getKey())
                .flatMap(claim -> ExternalId.of(scheme.getValue(), text(value(claim))).stream()));
  }

  private List<Proposal> proposals() {
    switch (kind) {
      case FILM -> film();
      case SONG -> song();
      case ALBUM -> album();
      case PLACE -> statements("P625").forEach(this::lies);
      case PERSON, SAGA -> {}
    }
    return proposals.stream().distinct().limit(MOST).toList();
  }

  private void film() {
    releases();
    credits("P57", CreditRole.DIRECTOR);
    credits("P58", CreditRole.WROTE);
    credits("P86", CreditRole.SCORED);
    credits("P162", CreditRole.PRODUCED);
    credits("P161", CreditRole.CAST);
    statements("P179").forEach(this::partOf);
    statements("P915")
        .forEach(claim ->
            mention(ItemKind.PLACE, claim).map(Proposal.Filmed::new).ifPresent(proposals::add));
    statements("P406")
        .forEach(claim ->
            mention(ItemKind.ALBUM, claim)
                .map(Proposal.Accompanied::new)
                .ifPresent(proposals::add));
  }

  private void song() {
    releases();
    credits("P175", CreditRole.PERFORMED);
    credits("P86", CreditRole.COMPOSED);
    credits("P676", CreditRole.WROTE);
    credits("P162", CreditRole.PRODUCED);
  }

  private void album() {
    releases();
    credits("P175", CreditRole.PERFORMED);
    credits("P86", CreditRole.COMPOSED);
    credits("P162", CreditRole.PRODUCED);
    statements("P658").forEach(this::holds);
  }

  private void credits(String property, CreditRole creditRole) {
    statements(property)
        .forEach(claim ->
            mention(ItemKind.PERSON, claim)
                .map(person -> new Proposal.Credited(creditRole, person, part(claim)))
                .ifPresent(proposals::add));
  }

  /** The part that an actor plays: its name, or the label of the one who is played. */
  private @Nullable String part(JsonNode claim) {
    JsonNode qualifiers = claim.path("qualifiers");
    return Stream.concat(
            qualifiers.path("P4633").valueStream().map(snak -> text(value(snak))),
            qualifiers.path("P453").valueStream().map(snak -> labelOf(number(value(snak)))))
        .filter(part -> !part.isEmpty())
        .findFirst()
        .orElse(null);
  }

  private void partOf(JsonNode claim) {
    String number = text(value(claim.path("qualifiers").path("P1545").path(0)));
    if (number.matches("[1-9]\\d{0,2}")) {
      mention(ItemKind.SAGA, claim)
          .map(saga -> new Proposal.PartOf(saga, Integer.parseInt(number)))
          .ifPresent(proposals::add);
    }
  }

  private void holds(JsonNode claim) {
    String number = text(value(claim.path("qualifiers").path("P1545").path(0)));
    Integer track = number.matches("[1-9]\\d{0,2}") ? Integer.valueOf(number) : null;
    mention(ItemKind.SONG, claim)
        .map(song -> new Proposal.Holds(song, track))
        .ifPresent(proposals::add);
  }

  /** A place on earth; those on the moon have another globe. */
  private void lies(JsonNode claim) {
    JsonNode value = value(claim);
    double latitude = value.path("latitude").asDouble(Double.NaN);
    double longitude = value.path("longitude").asDouble(Double.NaN);
    boolean onEarth = text(value.path("globe")).endsWith("/Q2");
    if (onEarth && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) {
      proposals.add(new Proposal.Lies(new Coordinates(latitude, longitude)));
    }
  }

  private void releases() {
    String label =
        statements("P264")
            .map(claim -> labelOf(number(value(claim))))
            .filter(name -> !name.isEmpty())
            .findFirst()
            .orElse(null);
    statements("P577")
        .forEach(claim ->
            date(value(claim))
                .map(date -> new Proposal.CameOut(date, label, country(claim)))
                .ifPresent(proposals::add));
  }

  private @Nullable String country(JsonNode claim) {
    String place = number(value(claim.path("qualifiers").path("P291").path(0)));
    String name = COUNTRIES.getOrDefault(place, labelOf(place));
    return name.isEmpty() ? null : name;
  }

  /** A moment of Wikidata, as "+1985-11-27T00:00:00Z", as exactly as it says it is known. */
  private static Optional<PartialDate> date(JsonNode value) {
    String time = text(value.path("time"));
    if (!time.matches("\\+\\d{4}-\\d\\d-\\d\\dT.*")) {
      return Optional.empty();
    }
    try {
      return switch (value.path("precision").asInt(0)) {
        case TO_A_DAY -> Optional.of(PartialDate.parse(time.substring(1, 11)));
        case TO_A_MONTH -> Optional.of(PartialDate.parse(time.substring(1, 8)));
        case TO_A_YEAR -> Optional.of(PartialDate.parse(time.substring(1, 5)));
        default -> Optional.empty(); // a decade or a century is no date here
      };
    } catch (IllegalArgumentException noSuchDay) {
      return Optional.empty();
    }
  }

  private Optional<Mention> mention(ItemKind other, JsonNode claim) {
    return ExternalId.of(IdScheme.WIKIDATA, number(value(claim)))
        .map(entity -> new Mention(other, labelOf(entity.value()), null, entity));
  }

  private String labelOf(String entity) {
    return label(entities.path(entity));
  }

  /** What is stated and not held for wrong. */
  private Stream<JsonNode> statements(String property) {
    return claims
        .path(property)
        .valueStream()
        .filter(claim -> !text(claim.path("rank")).equals("deprecated"))
        .limit(MOST);
  }

  private static JsonNode value(JsonNode claimOrSnak) {
    JsonNode main = claimOrSnak.path("mainsnak");
    return (main.isObject() ? main : claimOrSnak).path("datavalue").path("value");
  }

  private static String number(JsonNode value) {
    return text(value.path("id"));
  }
}
