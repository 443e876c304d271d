package needledrop.web.site;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import needledrop.catalog.Catalog;
import needledrop.catalog.fact.ChartPeakFact;
import needledrop.catalog.fact.CreditFact;
import needledrop.catalog.fact.Fact;
import needledrop.catalog.fact.FilmedAtFact;
import needledrop.catalog.fact.HeardInFact;
import needledrop.catalog.fact.InSagaFact;
import needledrop.catalog.fact.OnAlbumFact;
import needledrop.catalog.fact.SoundtrackOfFact;
import needledrop.catalog.fact.WorkReuseFact;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.ItemKind;
import needledrop.catalog.item.Song;
import needledrop.catalog.source.FactSource;
import needledrop.catalog.value.CreditRole;
import needledrop.catalog.value.PeakPosition;
import needledrop.store.Ids.AlbumId;
import needledrop.store.Ids.FilmId;
import needledrop.store.Ids.ItemId;
import needledrop.store.Ids.PersonId;
import needledrop.store.Ids.PlaceId;
import needledrop.store.Ids.SagaId;
import needledrop.store.Ids.SongId;

/** One unpublished item of each kind, with facts that link them to public items. */
record HiddenItems(Catalog catalog, String secret) {
  private static final FactSource CITED = new FactSource.Cited("A book", null, null);

  Map<ItemKind, Item> add(Film publicFilm, Song publicSong) {
    Map<ItemKind, Item> items = new EnumMap<>(ItemKind.class);
    Film film = catalog.byKind().films().add("Film of the " + secret, 1987);
    Song song = catalog.byKind().songs().add("Song of the " + secret, "Band of the " + secret);
    items.put(ItemKind.FILM, film);
    items.put(ItemKind.SONG, song);
    items.put(ItemKind.ALBUM, catalog.byKind().albums().add("Album of the " + secret, null));
    items.put(ItemKind.PERSON, catalog.byKind().people().add("Person of the " + secret));
    items.put(ItemKind.PLACE, catalog.byKind().places().add("Place of the " + secret));
    items.put(ItemKind.SAGA, catalog.byKind().sagas().add("Saga of the " + secret));
    addFacts(items, film.id(), song.id(), publicSong.id());
    Fact reused = new WorkReuseFact(film.id(), "Work of the " + secret, publicFilm.id(), null);
    catalog.facts().add(reused, CITED);
    return items;
  }

  private void addFacts(Map<ItemKind, Item> items, FilmId film, SongId song, SongId publicSong) {
    PersonId person = (PersonId) id(items, ItemKind.PERSON);
    PlaceId place = (PlaceId) id(items, ItemKind.PLACE);
    AlbumId album = (AlbumId) id(items, ItemKind.ALBUM);
    SagaId saga = (SagaId) id(items, ItemKind.SAGA);
    for (Fact fact :
        new Fact[] {
          new CreditFact(film, CreditRole.SCORED, person, secret),
          new CreditFact(song, CreditRole.WROTE, person, null),
          new InSagaFact(film, saga, 1),
          new FilmedAtFact(film, place, secret),
          new HeardInFact(song, film, null, secret),
          new HeardInFact(publicSong, film, null, secret),
          new OnAlbumFact(song, album, 1),
          new SoundtrackOfFact(album, film),
          new ChartPeakFact(song, "Chart of the " + secret, new PeakPosition.At(1), null)
        }) {
      catalog.facts().add(fact, CITED);
    }
  }

  private static ItemId id(Map<ItemKind, Item> items, ItemKind kind) {
    return Objects.requireNonNull(items.get(kind)).id();
  }
}
