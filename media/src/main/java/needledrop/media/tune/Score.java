package needledrop.media.tune;

import java.util.ArrayList;
import java.util.List;

/** All that is played in a tune. */
final class Score {

  private final List<Note> notes = new ArrayList<>();
  private final List<Hit> hits = new ArrayList<>();

  void add(Instrument instrument, double start, double length, int pitch, double force) {
    notes.add(new Note(instrument, start, length, pitch, force));
  }

  void add(Drum drum, double start, double force) {
    hits.add(new Hit(drum, start, force));
  }

  List<Note> notes() {
    return notes;
  }

  List<Hit> hits() {
    return hits;
  }
}
