package needledrop.catalog.fact;

import java.net.URI;
import java.util.List;
import needledrop.catalog.name.Preconditions;
import needledrop.listen.CueUse;
import needledrop.store.Ids.AlbumId;
import needledrop.store.Ids.FilmId;
import needledrop.store.Ids.ItemId;
import needledrop.store.Ids.MusicId;
import needledrop.store.Ids.PersonId;
import needledrop.store.Ids.PlaceId;
import needledrop.store.Ids.SagaId;
import needledrop.store.Ids.SongId;
import needledrop.store.Ids.WorkId;
import org.jspecify.annotations.Nullable;

/** One statement about items; where it comes from is said by its {@link EditSource}. */
public sealed interface Fact {
  /**
   * A person did something for a film, a song or an album.
   *
   * @param detail as "Ivan Drago" for a part played
   */
  record Credit(WorkId subject, CreditRole role, PersonId person, @Nullable String detail)
      implements Fact {}

  record InSaga(FilmId film, SagaId saga, int number) implements Fact {
    public InSaga {
      Preconditions.requirePositive("The number in a saga", number);
    }
  }

  /**
   * A film, song or album came out.
   *
   * @param label who published it
   * @param version what it was called then, as "Rocky IV: Rocky vs. Drago"
   * @param country where, as "Germany"
   */
  record Release(
      WorkId subject,
      PartialDate date,
      @Nullable String label,
      @Nullable String version,
      @Nullable String country)
      implements Fact {}

  record OnAlbum(SongId song, AlbumId album, @Nullable Integer track) implements Fact {
    public OnAlbum {
      if (track != null) {
        Preconditions.requirePositive("A track number", track);
      }
    }
  }

  record SoundtrackOf(AlbumId album, FilmId film) implements Fact {}

  record Single(SongId song, @Nullable PartialDate date) implements Fact {}

  /** A song or an album on a chart, as "Billboard Hot 100". */
  record ChartPeak(MusicId subject, String chart, PeakPosition peak, @Nullable PartialDate date)
      implements Fact {
    public ChartPeak {
      Preconditions.requireNotBlank("the chart", chart);
    }
  }

  /** A song or an album was certified, as "Platinum" by "RIAA". */
  record Certification(MusicId subject, String level, String by, @Nullable PartialDate date)
      implements Fact {
    public Certification {
      Preconditions.requireNotBlank("the level of the certification", level);
      Preconditions.requireNotBlank("who certified it", by);
    }
  }

  record FilmedAt(FilmId film, PlaceId place, @Nullable String detail) implements Fact {}

  /** In a film, a place is seen as another one. */
  record StandsIn(PlaceId place, PlaceId forPlace, FilmId film) implements Fact {}

  /** Where on earth a place is. */
  record Location(PlaceId place, Coordinates at) implements Fact {}

  /** A musical work of one film is used again in another. */
  record WorkReuse(FilmId film, String work, @Nullable FilmId from, @Nullable String detail)
      implements Fact {
    public WorkReuse {
      Preconditions.requireNotBlank("the work", work);
    }
  }

  record CommissionedBy(SongId song, PersonId person) implements Fact {}

  /** A song plays in a film; detail says where, as "the first training sequence". */
  record HeardIn(SongId song, FilmId film, @Nullable CueUse use, @Nullable String detail)
      implements Fact {}

  /** A page of others worth reading. */
  record SeeAlso(ItemId subject, String title, URI page) implements Fact {
    public SeeAlso {
      Preconditions.requireNotBlank("the title of the page", title);
      if (!"https".equals(page.getScheme()) && !"http".equals(page.getScheme())) {
        throw new IllegalArgumentException("No address of a page: " + page);
      }
    }
  }

  /** What fits no other kind, in a sentence. */
  record FreeText(ItemId subject, String sentence) implements Fact {
    public FreeText {
      Preconditions.requireNotBlank("the sentence", sentence);
    }
  }

  /** The items that it is about; the first is the one it is chiefly about. */
  default List<ItemId> items() {
    return switch (this) {
      case Credit(WorkId subject, _, PersonId person, _) -> List.of(subject, person);
      case InSaga(FilmId film, SagaId saga, _) -> List.of(film, saga);
      case Release release -> List.of(release.subject());
      case OnAlbum(SongId song, AlbumId album, _) -> List.of(song, album);
      case SoundtrackOf(AlbumId album, FilmId film) -> List.of(album, film);
      case Single(SongId song, _) -> List.of(song);
      case ChartPeak peak -> List.of(peak.subject());
      case Certification certified -> List.of(certified.subject());
      case FilmedAt(FilmId film, PlaceId place, _) -> List.of(film, place);
      case StandsIn(PlaceId place, PlaceId forPlace, FilmId film) -> List.of(place, forPlace, film);
      case Location location -> List.of(location.place());
      case WorkReuse(FilmId film, _, FilmId from, _) ->
          from == null ? List.of(film) : List.of(film, from);
      case CommissionedBy(SongId song, PersonId person) -> List.of(song, person);
      case HeardIn(SongId song, FilmId film, _, _) -> List.of(song, film);
      case SeeAlso seeAlso -> List.of(seeAlso.subject());
      case FreeText freeText -> List.of(freeText.subject());
    };
  }
}
