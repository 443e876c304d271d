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

/** A statement that follows from facts, and falls with them. */
public sealed interface DerivedFact {
  /** The facts that it rests on. */
  List<FactId> basis();

  /** It in words, which lead to the items that it names. */
  List<TextPart> parts();

  /** Of a complete saga, the one film that its composer did not score. */
  record OnlyNotScoredBy(Film film, Saga saga, Person composer, List<FactId> basis)
      implements DerivedFact {
    @Override
    public List<TextPart> parts() {
      return List.of(
          TextPart.Message.of("The only film of the saga "),
          TextPart.linkTo(saga),
          TextPart.Message.of(" not scored by "),
          TextPart.linkTo(composer));
    }
  }

  /** Whoever wrote a song also wrote others of its album. */
  record AlsoWrittenBy(Person writer, Album album, List<Song> others, List<FactId> basis)
      implements DerivedFact {
    @Override
    public List<TextPart> parts() {
      List<TextPart> parts = new ArrayList<>();
      parts.add(TextPart.Message.of("Also written by "));
      parts.add(TextPart.linkTo(writer));
      parts.add(TextPart.Message.of(" on "));
      parts.add(TextPart.linkTo(album));
      for (int i = 0; i < others.size(); i++) {
        parts.add(new TextPart.Text(i == 0 ? ": " : ", "));
        parts.add(TextPart.linkTo(others.get(i)));
      }
      return List.copyOf(parts);
    }
  }

  /** Of the films of a complete saga in which a song is known to be heard, the first. */
  record FirstUsedIn(Film film, Saga saga, List<FactId> basis) implements DerivedFact {
    @Override
    public List<TextPart> parts() {
      return List.of(
          TextPart.Message.of("First used in "),
          TextPart.linkTo(film),
          TextPart.Message.of(", of all films of the saga "),
          TextPart.linkTo(saga),
          TextPart.Message.of(" in which it is known to be heard"));
    }
  }

  /** Of an album's singles whose peak on a chart is known, the one that went highest. */
  record HighestPeak(
      Song song, Album album, String chart, int position, int singles, List<FactId> basis)
      implements DerivedFact {
    @Override
    public List<TextPart> parts() {
      return List.of(
          TextPart.Message.of("Of the {} singles from ", singles),
          TextPart.linkTo(album),
          TextPart.Message.of(" whose peak on the {} is known, ", chart),
          TextPart.linkTo(song),
          TextPart.Message.of(" went highest: No. {}", position));
    }
  }
}
