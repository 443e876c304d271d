package needledrop.catalog.pasted;

import java.util.List;
import java.util.Optional;
import needledrop.catalog.fact.Coordinates;
import needledrop.catalog.fact.CreditRole;
import needledrop.catalog.fact.Fact;
import needledrop.catalog.fact.PartialDate;
import needledrop.catalog.fact.TextPart;
import needledrop.store.Ids.AlbumId;
import needledrop.store.Ids.FilmId;
import needledrop.store.Ids.ItemId;
import needledrop.store.Ids.PersonId;
import needledrop.store.Ids.PlaceId;
import needledrop.store.Ids.SagaId;
import needledrop.store.Ids.SongId;
import needledrop.store.Ids.WorkId;
import org.jspecify.annotations.Nullable;

/** A fact that pasted words would state about an item, once a person has ticked it. */
public sealed interface Proposal {
  record Credited(CreditRole role, Mention person, @Nullable String detail) implements Proposal {}

  record CameOut(PartialDate date, @Nullable String label, @Nullable String country)
      implements Proposal {}

  record PartOf(Mention saga, int number) implements Proposal {}

  record Holds(Mention song, @Nullable Integer track) implements Proposal {}

  record Accompanied(Mention album) implements Proposal {}

  record Filmed(Mention place) implements Proposal {}

  record Lies(Coordinates at) implements Proposal {}

  /** The item that it names beside the one it is about, if it names one. */
  default Optional<Mention> mention() {
    return switch (this) {
      case Credited(_, Mention person, _) -> Optional.of(person);
      case CameOut _, Lies _ -> Optional.empty();
      case PartOf(Mention saga, _) -> Optional.of(saga);
      case Holds(Mention song, _) -> Optional.of(song);
      case Accompanied(Mention album) -> Optional.of(album);
      case Filmed(Mention place) -> Optional.of(place);
    };
  }

  /** The fact, about this item; the other is what the mention turned out to be. */
  default Fact about(ItemId item, @Nullable ItemId other) {
    return switch (this) {
      case Credited(CreditRole creditRole, _, String detail) ->
          new Fact.Credit(as(WorkId.class, item), creditRole, as(PersonId.class, other), detail);
      case CameOut(PartialDate date, String label, String country) ->
          new Fact.Release(as(WorkId.class, item), date, label, null, country);
      case PartOf(_, int number) ->
          new Fact.InSaga(as(FilmId.class, item), as(SagaId.class, other), number);
      case Holds(_, Integer track) ->
          new Fact.OnAlbum(as(SongId.class, other), as(AlbumId.class, item), track);
      case Accompanied _ -> new Fact.SoundtrackOf(as(AlbumId.class, other), as(FilmId.class, item));
      case Filmed _ -> new Fact.FilmedAt(as(FilmId.class, item), as(PlaceId.class, other), null);
      case Lies(Coordinates at) -> new Fact.Location(as(PlaceId.class, item), at);
    };
  }

  private static <K extends ItemId> K as(Class<K> kind, @Nullable ItemId id) {
    if (!kind.isInstance(id)) {
      throw new IllegalArgumentException("This cannot be stated of such an item.");
    }
    return kind.cast(id);
  }

  /** What is stated, as the head of its line: "Cast", "Released". */
  default TextPart heading() {
    return switch (this) {
      case Credited(CreditRole creditRole, _, _) ->
          TextPart.Message.of(
              switch (creditRole) {
                case DIRECTOR -> "Directed by";
                case CAST -> "Cast";
                case WROTE -> "Written by";
                case COMPOSED -> "Composed by";
                case PERFORMED -> "Performed by";
                case SCORED -> "Score by";
                case PRODUCED -> "Produced by";
              });
      case CameOut _ -> TextPart.Message.of("Released");
      case PartOf _ -> TextPart.Message.of("Saga");
      case Holds(_, Integer track) ->
          track == null ? TextPart.Message.of("Track") : TextPart.Message.of("Track {}", track);
      case Accompanied _ -> TextPart.Message.of("Soundtrack");
      case Filmed _ -> TextPart.Message.of("Filmed at");
      case Lies _ -> TextPart.Message.of("Where it is");
    };
  }

  /** What it says beyond the item it names. */
  default List<TextPart> rest() {
    return switch (this) {
      case Credited(CreditRole creditRole, _, String detail) ->
          detail == null
              ? List.of()
              : List.of(
                  creditRole == CreditRole.CAST
                      ? TextPart.Message.of("as {}", detail)
                      : new TextPart.Text(detail));
      case CameOut(PartialDate date, String label, String country) ->
          List.of(
              TextPart.Message.of("{}", date),
              new TextPart.Text(
                  (label == null ? "" : ", " + label)
                      + (country == null ? "" : " (" + country + ")")));
      case PartOf(_, int number) -> List.of(TextPart.Message.of("film {}", number));
      case Holds(Mention song, _) ->
          song.artist() == null ? List.of() : List.of(TextPart.Message.of("by {}", song.artist()));
      case Lies(Coordinates at) -> List.of(new TextPart.Text(at.displayText()));
      case Accompanied _, Filmed _ -> List.of();
    };
  }
}
