package needledrop.catalog.paste;

import java.util.List;
import java.util.Optional;
import needledrop.catalog.fact.CreditFact;
import needledrop.catalog.fact.Fact;
import needledrop.catalog.fact.FilmedAtFact;
import needledrop.catalog.fact.InSagaFact;
import needledrop.catalog.fact.LocationFact;
import needledrop.catalog.fact.OnAlbumFact;
import needledrop.catalog.fact.ReleaseFact;
import needledrop.catalog.fact.SoundtrackOfFact;
import needledrop.catalog.value.Coordinates;
import needledrop.catalog.value.CreditRole;
import needledrop.catalog.value.PartialDate;
import needledrop.catalog.value.TextPart;
import needledrop.message.InvalidInputException;
import needledrop.store.Ids.AlbumId;
import needledrop.store.Ids.FilmId;
import needledrop.store.Ids.ItemId;
import needledrop.store.Ids.PersonId;
import needledrop.store.Ids.PlaceId;
import needledrop.store.Ids.SagaId;
import needledrop.store.Ids.SongId;
import needledrop.store.Ids.WorkId;
import org.jspecify.annotations.Nullable;

/**
 * A fact that an import found in pasted text, proposed to the member who pasted it. It is added to
 * an item once a member accepts it.
 */
public sealed interface FactProposal {
  record Credit(CreditRole role, ItemReference person, @Nullable String detail)
      implements FactProposal {}

  record Release(PartialDate date, @Nullable String label, @Nullable String country)
      implements FactProposal {}

  record InSaga(ItemReference saga, int number) implements FactProposal {}

  record AlbumTrack(ItemReference song, @Nullable Integer track) implements FactProposal {}

  record Soundtrack(ItemReference album) implements FactProposal {}

  record FilmedAt(ItemReference place) implements FactProposal {}

  record Location(Coordinates at) implements FactProposal {}

  /** Returns the other item that it refers to; empty if there is none. */
  default Optional<ItemReference> findReference() {
    return switch (this) {
      case Credit(_, ItemReference person, _) -> Optional.of(person);
      case Release _, Location _ -> Optional.empty();
      case InSaga(ItemReference saga, _) -> Optional.of(saga);
      case AlbumTrack(ItemReference song, _) -> Optional.of(song);
      case Soundtrack(ItemReference album) -> Optional.of(album);
      case FilmedAt(ItemReference place) -> Optional.of(place);
    };
  }

  /**
   * Returns the fact about an item.
   *
   * @param other the item that {@link #findReference} was resolved to; null if there is none
   */
  default Fact toFact(ItemId item, @Nullable ItemId other) {
    return switch (this) {
      case Credit(CreditRole creditRole, _, String detail) ->
          new CreditFact(
              requireKind(WorkId.class, item),
              creditRole,
              requireKind(PersonId.class, other),
              detail);
      case Release(PartialDate date, String label, String country) ->
          new ReleaseFact(requireKind(WorkId.class, item), date, label, null, country);
      case InSaga(_, int number) ->
          new InSagaFact(requireKind(FilmId.class, item), requireKind(SagaId.class, other), number);
      case AlbumTrack(_, Integer track) ->
          new OnAlbumFact(
              requireKind(SongId.class, other), requireKind(AlbumId.class, item), track);
      case Soundtrack _ ->
          new SoundtrackOfFact(requireKind(AlbumId.class, other), requireKind(FilmId.class, item));
      case FilmedAt _ ->
          new FilmedAtFact(
              requireKind(FilmId.class, item), requireKind(PlaceId.class, other), null);
      case Location(Coordinates at) -> new LocationFact(requireKind(PlaceId.class, item), at);
    };
  }

  private static <K extends ItemId> K requireKind(Class<K> kind, @Nullable ItemId id) {
    if (!kind.isInstance(id)) {
      throw new InvalidInputException("This fact does not apply to this kind of item.");
    }
    return kind.cast(id);
  }

  /** Returns the label of its line, such as "Cast" or "Released". */
  default TextPart heading() {
    return switch (this) {
      case Credit(CreditRole creditRole, _, _) -> TextPart.sentence(creditRole.workLabel());
      case Release _ -> TextPart.sentence("Released");
      case InSaga _ -> TextPart.sentence("Saga");
      case AlbumTrack(_, Integer track) ->
          track == null
              ? TextPart.sentence("Track")
              : TextPart.sentence("Track {number}", "number", track);
      case Soundtrack _ -> TextPart.sentence("Soundtrack");
      case FilmedAt _ -> TextPart.sentence("Filmed at");
      case Location _ -> TextPart.sentence("Location");
    };
  }

  /** Returns the text that follows the other item. */
  default List<TextPart> details() {
    return switch (this) {
      case Credit(CreditRole creditRole, _, String detail) ->
          detail == null
              ? List.of()
              : List.of(
                  creditRole == CreditRole.CAST
                      ? TextPart.sentence("as {name}", "name", detail)
                      : new TextPart.Text(detail));
      case Release(PartialDate date, String label, String country) ->
          List.of(
              TextPart.sentence("{date}", "date", date),
              new TextPart.Text(
                  (label == null ? "" : ", " + label)
                      + (country == null ? "" : " (" + country + ")")));
      case InSaga(_, int number) -> List.of(TextPart.sentence("film {number}", "number", number));
      case AlbumTrack(ItemReference song, _) ->
          song.artist() == null
              ? List.of()
              : List.of(TextPart.sentence("by {name}", "name", song.artist()));
      case Location(Coordinates at) -> List.of(new TextPart.Text(at.displayText()));
      case Soundtrack _, FilmedAt _ -> List.of();
    };
  }
}
