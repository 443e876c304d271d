package needledrop.catalog.fact;

import needledrop.store.Ids.AlbumId;
import needledrop.store.Ids.FilmId;

public record SoundtrackOfFact(AlbumId album, FilmId film) implements Fact {}
