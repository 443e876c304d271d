package needledrop.catalog.fact;

import java.util.List;
import needledrop.store.Ids.AlbumId;
import needledrop.store.Ids.FilmId;
import needledrop.store.Ids.ItemId;
import needledrop.store.Ids.PersonId;
import needledrop.store.Ids.PlaceId;
import needledrop.store.Ids.SagaId;
import needledrop.store.Ids.SongId;
import needledrop.store.Ids.WorkId;

/** One statement about items; where it comes from is said by its {@link FactSource}. */
public sealed interface Fact
    permits CreditFact,
        InSagaFact,
        ReleaseFact,
        OnAlbumFact,
        SoundtrackOfFact,
        SingleFact,
        ChartPeakFact,
        CertificationFact,
        FilmedAtFact,
        StandsInFact,
        LocationFact,
        WorkReuseFact,
        CommissionedByFact,
        HeardInFact,
        SeeAlsoFact,
        FreeTextFact {

  /** The items that it is about; the first is the one it is chiefly about. */
  default List<ItemId> items() {
    return switch (this) {
      case CreditFact(WorkId subject, _, PersonId person, _) -> List.of(subject, person);
      case InSagaFact(FilmId film, SagaId saga, _) -> List.of(film, saga);
      case ReleaseFact release -> List.of(release.subject());
      case OnAlbumFact(SongId song, AlbumId album, _) -> List.of(song, album);
      case SoundtrackOfFact(AlbumId album, FilmId film) -> List.of(album, film);
      case SingleFact(SongId song, _) -> List.of(song);
      case ChartPeakFact peak -> List.of(peak.subject());
      case CertificationFact certified -> List.of(certified.subject());
      case FilmedAtFact(FilmId film, PlaceId place, _) -> List.of(film, place);
      case StandsInFact(PlaceId place, PlaceId forPlace, FilmId film) ->
          List.of(place, forPlace, film);
      case LocationFact location -> List.of(location.place());
      case WorkReuseFact(FilmId film, _, FilmId from, _) ->
          from == null ? List.of(film) : List.of(film, from);
      case CommissionedByFact(SongId song, PersonId person) -> List.of(song, person);
      case HeardInFact(SongId song, FilmId film, _, _) -> List.of(song, film);
      case SeeAlsoFact seeAlso -> List.of(seeAlso.subject());
      case FreeTextFact freeText -> List.of(freeText.subject());
    };
  }
}
