package needledrop.catalog.derived;

import java.util.ArrayList;
import java.util.List;
import needledrop.catalog.fact.Part;
import needledrop.catalog.item.Album;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Person;
import needledrop.catalog.item.Saga;
import needledrop.catalog.item.Song;
import needledrop.store.Ids.FactId;

/** A statement that follows from facts, and falls with them. */
public sealed interface DerivedFact {
  /** The facts that it rests on. */
  List<FactId> basis();

  /** It in words, which lead to the items that it names. */
  List<Part> parts();

  /** Of a complete saga, the one film that its composer did not score. */
  record OnlyNotScoredBy(Film film, Saga saga, Person composer, List<FactId> basis)
      implements DerivedFact {
    @Override
    public List<Part> parts() {
      return List.of(
          Part.Said.of("The only film of the saga "),
          Part.to(saga),
          Part.Said.of(" not scored by "),
          Part.to(composer));
    }
  }

  /** Whoever wrote a song also wrote others of its album. */
  record AlsoWrittenBy(Person writer, Album album, List<Song> others, List<FactId> basis)
      implements DerivedFact {
    @Override
    public List<Part> parts() {
      List<Part> parts = new ArrayList<>();
      parts.add(Part.Said.of("Also written by "));
      parts.add(Part.to(writer));
      parts.add(Part.Said.of(" on "));
      parts.add(Part.to(album));
      for (int i = 0; i < others.size(); i++) {
        parts.add(new Part.Text(i == 0 ? ": " : ", "));
        parts.add(Part.to(others.get(i)));
      }
      return List.copyOf(parts);
    }
  }

  /** Of the films of a complete saga in which a song is known to be heard, the first. */
  record FirstUsedIn(Film film, Saga saga, List<FactId> basis) implements DerivedFact {
    @Override
    public List<Part> parts() {
      return List.of(
          Part.Said.of("First used in "),
          Part.to(film),
          Part.Said.of(", of all films of the saga "),
          Part.to(saga),
          Part.Said.of(" in which it is known to be heard"));
    }
  }

  /** Of an album's singles whose peak on a chart is known, the one that went highest. */
  record HighestPeak(
      Song song, Album album, String chart, int position, int singles, List<FactId> basis)
      implements DerivedFact {
    @Override
    public List<Part> parts() {
      return List.of(
          Part.Said.of("Of the {} singles from ", singles),
          Part.to(album),
          Part.Said.of(" whose peak on the {} is known, ", chart),
          Part.to(song),
          Part.Said.of(" went highest: No. {}", position));
    }
  }
}
