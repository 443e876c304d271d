package needledrop.catalog;

import java.util.ArrayList;
import java.util.List;
import needledrop.store.Ids.FactId;

/** A statement that follows from facts, and falls with them. */
public sealed interface Derived {
  /** The facts that it rests on. */
  List<FactId> restsOn();

  /** It in words, which lead to the items that it names. */
  List<Part> parts();

  /** Of a complete saga, the one film that its composer did not score. */
  record OnlyNotScoredBy(Film film, Saga saga, Person composer, List<FactId> restsOn)
      implements Derived {
    @Override
    public List<Part> parts() {
      return List.of(
          new Part.Text("The only film of the saga "),
          Part.to(saga),
          new Part.Text(" not scored by "),
          Part.to(composer));
    }
  }

  /** Whoever wrote a song also wrote others of its album. */
  record AlsoWrittenBy(Person writer, Album album, List<Song> others, List<FactId> restsOn)
      implements Derived {
    @Override
    public List<Part> parts() {
      List<Part> parts = new ArrayList<>();
      parts.add(new Part.Text("Also written by "));
      parts.add(Part.to(writer));
      parts.add(new Part.Text(" on "));
      parts.add(Part.to(album));
      for (int i = 0; i < others.size(); i++) {
        parts.add(new Part.Text(i == 0 ? ": " : ", "));
        parts.add(Part.to(others.get(i)));
      }
      return List.copyOf(parts);
    }
  }

  /** Of the films of a complete saga in which a song is known to be heard, the first. */
  record FirstUsedIn(Film film, Saga saga, List<FactId> restsOn) implements Derived {
    @Override
    public List<Part> parts() {
      return List.of(
          new Part.Text("First used in "),
          Part.to(film),
          new Part.Text(", of all films of the saga "),
          Part.to(saga),
          new Part.Text(" in which it is known to be heard"));
    }
  }

  /** Of an album's singles whose peak on a chart is known, the one that went highest. */
  record HighestPeak(
      Song song, Album album, String chart, int position, int singles, List<FactId> restsOn)
      implements Derived {
    @Override
    public List<Part> parts() {
      return List.of(
          new Part.Text("Of the %d singles from ".formatted(singles)),
          Part.to(album),
          new Part.Text(" whose peak on the %s is known, ".formatted(chart)),
          Part.to(song),
          new Part.Text(" went highest: No. " + position));
    }
  }
}
