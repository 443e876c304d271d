package needledrop.media.tune;

import java.util.ArrayList;
import java.util.List;

/** The score of a generated song: the list of all its notes and drum strokes. */
final class MusicScore {

  private final List<MusicNote> notes = new ArrayList<>();
  private final List<DrumStroke> drumStrokes = new ArrayList<>();

  void add(Instrument instrument, double start, double length, int pitch, double force) {
    notes.add(new MusicNote(instrument, start, length, pitch, force));
  }

  void add(Drum drum, double start, double force) {
    drumStrokes.add(new DrumStroke(drum, start, force));
  }

  List<MusicNote> notes() {
    return notes;
  }

  List<DrumStroke> drumStrokes() {
    return drumStrokes;
  }
}
