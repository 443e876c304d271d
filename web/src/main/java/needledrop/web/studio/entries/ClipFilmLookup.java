package needledrop.web.studio.entries;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import needledrop.catalog.footage.Footage;
import needledrop.catalog.footage.FootageLibrary;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Films;
import needledrop.cut.Edit;
import needledrop.journal.clip.Clip;
import needledrop.journal.clip.Clips;
import needledrop.journal.clip.EditSourceNames;
import needledrop.store.Ids.ClipId;
import needledrop.store.Ids.FilmId;

/**
 * Finds the one film from whose footage the given clips were cut, to propose it as the film of an
 * entry.
 */
record ClipFilmLookup(Clips clips, FootageLibrary footage, Films films) {

  /** Nothing where their footage is of several films, or of none that it names. */
  Optional<Film> find(List<ClipId> chosen) {
    List<FilmId> named = chosen.stream().flatMap(this::filmsOf).distinct().toList();
    return named.size() == 1 ? films.find(named.getFirst()) : Optional.empty();
  }

  private Stream<FilmId> filmsOf(ClipId clip) {
    return clips.find(clip).map(Clip::edit).map(Edit::segments).stream()
        .flatMap(List::stream)
        .map(Edit.Segment::footage)
        .distinct()
        .flatMap(name -> EditSourceNames.parseFootage(name).flatMap(footage::find).stream())
        .map(Footage::film)
        .filter(Objects::nonNull);
  }
}
