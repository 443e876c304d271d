package needledrop.catalog.fact;

import needledrop.listen.CueUse;
import needledrop.store.Ids.FilmId;
import needledrop.store.Ids.SongId;
import org.jspecify.annotations.Nullable;

/** A song plays in a film; detail says where, as "the first training sequence". */
public record HeardInFact(SongId song, FilmId film, @Nullable CueUse use, @Nullable String detail)
    implements Fact {}
