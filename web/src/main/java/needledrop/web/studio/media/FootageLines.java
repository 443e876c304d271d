package needledrop.web.studio.media;

import java.util.Optional;
import needledrop.catalog.cue.CueOwner;
import needledrop.catalog.cue.CueSheets;
import needledrop.catalog.footage.Footage;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Films;

/**
 * Builds the {@link FootageLine} of a piece of footage by looking up its film and counting its
 * cues.
 */
record FootageLines(Films films, CueSheets cueSheets) {
  FootageLine of(Footage footage) {
    String film =
        Optional.ofNullable(footage.film()).flatMap(films::find).map(Film::fullName).orElse("");
    return new FootageLine(
        footage, film, cueSheets.withoutRejected(new CueOwner.OfFootage(footage.id())).size());
  }
}
