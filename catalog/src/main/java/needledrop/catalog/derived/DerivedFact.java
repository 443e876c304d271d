package needledrop.catalog.derived;

import java.util.ArrayList;
import java.util.List;
import needledrop.catalog.item.Album;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Person;
import needledrop.catalog.item.Saga;
import needledrop.catalog.item.Song;
import needledrop.catalog.value.TextPart;
import needledrop.store.Ids.FactId;

/**
 * A statement computed from several stored facts, such as "Also written by …", with the ids of
 * these facts and its text.
 */
public sealed interface DerivedFact {
  /** Returns the facts that it is derived from. */
  List<FactId> basis();

  /** Returns its text, with links to the items that it names. */
  List<TextPart> parts();

  /** The only film of a complete saga that the composer of all its other films did not score. */
  record OnlyNotScoredBy(Film film, Saga saga, Person composer, List<FactId> basis)
      implements DerivedFact {
    @Override
    public List<TextPart> parts() {
      return List.of(
          TextPart.sentence(
              "The only film in the {saga} saga not scored by {name}",
              "saga",
              TextPart.linkTo(saga),
              "name",
              TextPart.linkTo(composer)));
    }
  }

  /** Other songs of a song's album by the same writer. */
  record AlsoWrittenBy(Person writer, Album album, List<Song> others, List<FactId> basis)
      implements DerivedFact {
    @Override
    public List<TextPart> parts() {
      List<TextPart> parts = new ArrayList<>();
      parts.add(
          TextPart.sentence(
              "Also written by {name} on {album}: {song}",
              "name",
              TextPart.linkTo(writer),
              "album",
              TextPart.linkTo(album),
              "song",
              TextPart.linkTo(others.getFirst())));
      for (Song other : others.subList(1, others.size())) {
        parts.add(new TextPart.Text(", "));
        parts.add(TextPart.linkTo(other));
      }
      return List.copyOf(parts);
    }
  }

  /** The first film of a complete saga in which a song is known to be heard. */
  record FirstUsedIn(Film film, Saga saga, List<FactId> basis) implements DerivedFact {
    @Override
    public List<TextPart> parts() {
      return List.of(
          TextPart.sentence(
              "First used in {film}, among the films in the {saga} saga known to use it",
              "film",
              TextPart.linkTo(film),
              "saga",
              TextPart.linkTo(saga)));
    }
  }

  /**
   * The single of an album that reached the highest position on a chart, among those with a known
   * peak.
   */
  record HighestPeak(
      Song song, Album album, String chart, int position, int singles, List<FactId> basis)
      implements DerivedFact {
    @Override
    public List<TextPart> parts() {
      return List.of(
          TextPart.sentence(
              "Of the {count} singles from {album} with a known peak on the {chart}, {song} reached"
                  + " the highest position: No. {position}",
              "count",
              singles,
              "album",
              TextPart.linkTo(album),
              "chart",
              chart,
              "song",
              TextPart.linkTo(song),
              "position",
              position));
    }
  }
}
