package needledrop.media.tune;

import java.util.List;
import java.util.random.RandomGenerator;

/** Writes a tune's score, part by part and bar by bar. */
final class Composer {

  private static final int BAR = 16;
  private static final int[] ARPEGGIO = {0, 1, 2, 3, 2, 1, 2, 3, 0, 1, 2, 3, 4, 3, 2, 1};
  private static final int[] SYNCOPES = {0, 3, 6, 10, 12};

  private final Mood mood;
  private final Harmony harmony;
  private final Melody melody;
  private final Score score = new Score();
  private List<Integer> voices = List.of(57, 60, 64);

  Composer(Mood mood, RandomGenerator random) {
    this.mood = mood;
    harmony = new Harmony(random);
    melody = new Melody(random);
  }

  Score compose() {
    int start = 0;
    for (Part part : Part.ORDER) {
      compose(part, start);
      start += part.bars() * BAR;
    }
    return score;
  }

  private void compose(Part part, int start) {
    for (int bar = 0; bar < part.bars(); bar++) {
      Chord chord = harmony.at(part, bar);
      voices = chord.after(voices);
      int at = start + bar * BAR;
      pad(part, at, bar);
      if (part.hasArpeggio()) {
        arpeggio(at, part == Part.INTRO ? 0.5 + 0.12 * bar : 0.8);
      }
      if (part.hasBass()) {
        bass(chord, at, part);
      }
      if (part.isChorus()) {
        stabs(at);
      }
      drums(part, at, bar);
      if (part.isChorus() && bar % 2 == 0) {
        melody.play(score, at, bar / 2, chord, harmony.at(part, bar + 1));
      }
    }
    opening(part, start);
  }

  /** The ending's one chord rings through all its bars. */
  private void pad(Part part, int at, int bar) {
    if (part == Part.ENDING && bar > 0) {
      return;
    }
    int length = part == Part.ENDING ? 2 * BAR - 6 : BAR;
    voices.forEach(
        pitch -> score.add(Instrument.PAD, at, length, pitch, part.isChorus() ? 0.8 : 1));
  }

  private void arpeggio(int at, double force) {
    for (int i = 0; i < BAR; i++) {
      int rung = ARPEGGIO[i];
      int pitch = voices.get(rung % 3) + 12 * (1 + rung / 3);
      score.add(Instrument.ARPEGGIO, at + i, 0.9, pitch, force * (i % 4 == 0 ? 1 : 0.7));
    }
  }

  /** Roots two octaves down, an octave higher on the last eighth of the bar. */
  private void bass(Chord chord, int at, Part part) {
    int root = chord.root() - 24;
    int low = root < 31 ? root + 12 : root;
    if (part == Part.BREAK) {
      score.add(Instrument.BASS, at, BAR * 0.9, low, 0.8);
      return;
    }
    for (int i = 0; i < BAR; i++) {
      if (mood.bassAt(i)) {
        score.add(Instrument.BASS, at + i, 0.85, i >= 14 ? low + 12 : low, i % 4 == 0 ? 1 : 0.8);
      }
    }
  }

  private void stabs(int at) {
    for (int syncope : SYNCOPES) {
      double length = syncope == 6 ? 3 : 1.6;
      voices.forEach(pitch -> score.add(Instrument.STAB, at + syncope, length, pitch + 12, 0.8));
    }
  }

  private void opening(Part part, int start) {
    if (part != Part.INTRO && part != Part.LIFT) {
      score.add(Drum.CRASH, start, part == Part.BREAK ? 0.6 : 0.9);
    }
    if (part == Part.ENDING) {
      score.add(Drum.KICK, start, 1);
      score.add(Instrument.BASS, start, 24, harmony.at(part, 0).root() - 24, 1);
    }
  }

  private void drums(Part part, int at, int bar) {
    boolean last = bar == part.bars() - 1;
    if (!part.hasDrums()) {
      quietDrums(part, at, last);
      return;
    }
    for (int i = 0; i < BAR; i++) {
      boolean filling = last && i >= 8;
      if (mood.kickAt(i) && !filling) {
        score.add(Drum.KICK, at + i, i == 0 ? 1 : 0.9);
      }
      if (mood.hatAt(i)) {
        score.add(i == 14 ? Drum.OPEN_HAT : Drum.HAT, at + i, i % 4 == 0 ? 0.9 : 0.55);
      }
      if (backbeat(i) && !filling) {
        score.add(Drum.SNARE, at + i, 1);
      }
    }
    if (last) {
      fill(at + 8);
    }
  }

  private boolean backbeat(int sixteenth) {
    return mood == Mood.GLIDING ? sixteenth == 8 : sixteenth == 4 || sixteenth == 12;
  }

  /** Hats that count the beats, and a fill that leads back in. */
  private void quietDrums(Part part, int at, boolean last) {
    if (part == Part.ENDING) {
      return;
    }
    for (int i = 0; i < BAR; i += 4) {
      score.add(Drum.HAT, at + i, i == 0 ? 0.9 : 0.6);
    }
    if (part == Part.BREAK) {
      score.add(Drum.KICK, at, 0.9);
    }
    if (last) {
      fill(at + 8);
    }
  }

  private void fill(int at) {
    Drum[] roll = {
      Drum.SNARE, Drum.SNARE, Drum.HIGH_TOM, Drum.HIGH_TOM,
      Drum.SNARE, Drum.HIGH_TOM, Drum.LOW_TOM, Drum.LOW_TOM
    };
    for (int i = 0; i < roll.length; i++) {
      score.add(roll[i], at + i, i % 2 == 0 ? 0.9 : 0.7);
    }
    score.add(Drum.KICK, at, 0.9);
    score.add(Drum.KICK, at + 4, 0.9);
  }
}
