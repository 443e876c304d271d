package needledrop.media.tune;

import java.util.List;
import java.util.random.RandomGenerator;

/** Writes a tune's score, part by part and bar by bar. */
final class Composer {

  private static final int SIXTEENTHS_PER_BAR = 16;
  private static final int[] ARPEGGIO = {0, 1, 2, 3, 2, 1, 2, 3, 0, 1, 2, 3, 4, 3, 2, 1};
  private static final int[] SYNCOPATED_SIXTEENTHS = {0, 3, 6, 10, 12};

  private final Groove groove;
  private final ChordProgression chordProgression;
  private final Melody melody;
  private final MusicScore musicScore = new MusicScore();
  private List<Integer> voices = List.of(57, 60, 64);

  Composer(Groove groove, RandomGenerator random) {
    this.groove = groove;
    chordProgression = new ChordProgression(random);
    melody = new Melody(random);
  }

  MusicScore compose() {
    int start = 0;
    for (SongSection songSection : SongSection.ORDER) {
      compose(songSection, start);
      start += songSection.bars() * SIXTEENTHS_PER_BAR;
    }
    return musicScore;
  }

  private void compose(SongSection songSection, int start) {
    for (int bar = 0; bar < songSection.bars(); bar++) {
      Chord chord = chordProgression.chordAt(songSection, bar);
      voices = chord.closestVoicing(voices);
      int at = start + bar * SIXTEENTHS_PER_BAR;
      addPad(songSection, at, bar);
      if (songSection.hasArpeggio()) {
        addArpeggio(at, songSection == SongSection.INTRO ? 0.5 + 0.12 * bar : 0.8);
      }
      if (songSection.hasBass()) {
        addBass(chord, at, songSection);
      }
      if (songSection.isChorus()) {
        addStabs(at);
      }
      addDrums(songSection, at, bar);
      if (songSection.isChorus() && bar % 2 == 0) {
        melody.play(musicScore, at, bar / 2, chord, chordProgression.chordAt(songSection, bar + 1));
      }
    }
    addOpeningAccent(songSection, start);
  }

  /** The ending's one chord rings through all its bars. */
  private void addPad(SongSection songSection, int at, int bar) {
    if (songSection == SongSection.OUTRO && bar > 0) {
      return;
    }
    int length = songSection == SongSection.OUTRO ? 2 * SIXTEENTHS_PER_BAR - 6 : SIXTEENTHS_PER_BAR;
    voices.forEach(pitch ->
        musicScore.add(Instrument.PAD, at, length, pitch, songSection.isChorus() ? 0.8 : 1));
  }

  private void addArpeggio(int at, double force) {
    for (int i = 0; i < SIXTEENTHS_PER_BAR; i++) {
      int rung = ARPEGGIO[i];
      int pitch = voices.get(rung % 3) + 12 * (1 + rung / 3);
      musicScore.add(Instrument.ARPEGGIO, at + i, 0.9, pitch, force * (i % 4 == 0 ? 1 : 0.7));
    }
  }

  /** Roots two octaves down, an octave higher on the last eighth of the bar. */
  private void addBass(Chord chord, int at, SongSection songSection) {
    int root = chord.root() - 24;
    int low = root < 31 ? root + 12 : root;
    if (songSection == SongSection.BRIDGE) {
      musicScore.add(Instrument.BASS, at, SIXTEENTHS_PER_BAR * 0.9, low, 0.8);
      return;
    }
    for (int i = 0; i < SIXTEENTHS_PER_BAR; i++) {
      if (groove.hasBassAt(i)) {
        musicScore.add(
            Instrument.BASS, at + i, 0.85, i >= 14 ? low + 12 : low, i % 4 == 0 ? 1 : 0.8);
      }
    }
  }

  private void addStabs(int at) {
    for (int syncope : SYNCOPATED_SIXTEENTHS) {
      double length = syncope == 6 ? 3 : 1.6;
      voices.forEach(
          pitch -> musicScore.add(Instrument.STAB, at + syncope, length, pitch + 12, 0.8));
    }
  }

  private void addOpeningAccent(SongSection songSection, int start) {
    if (songSection != SongSection.INTRO && songSection != SongSection.PRE_CHORUS) {
      musicScore.add(Drum.CRASH, start, songSection == SongSection.BRIDGE ? 0.6 : 0.9);
    }
    if (songSection == SongSection.OUTRO) {
      musicScore.add(Drum.KICK, start, 1);
      musicScore.add(
          Instrument.BASS, start, 24, chordProgression.chordAt(songSection, 0).root() - 24, 1);
    }
  }

  private void addDrums(SongSection songSection, int at, int bar) {
    boolean last = bar == songSection.bars() - 1;
    if (!songSection.hasDrums()) {
      addQuietDrums(songSection, at, last);
      return;
    }
    for (int i = 0; i < SIXTEENTHS_PER_BAR; i++) {
      boolean filling = last && i >= 8;
      if (groove.hasKickAt(i) && !filling) {
        musicScore.add(Drum.KICK, at + i, i == 0 ? 1 : 0.9);
      }
      if (groove.hasHatAt(i)) {
        musicScore.add(i == 14 ? Drum.OPEN_HAT : Drum.HAT, at + i, i % 4 == 0 ? 0.9 : 0.55);
      }
      if (isBackbeat(i) && !filling) {
        musicScore.add(Drum.SNARE, at + i, 1);
      }
    }
    if (last) {
      addDrumFill(at + 8);
    }
  }

  private boolean isBackbeat(int sixteenth) {
    return groove == Groove.GLIDING ? sixteenth == 8 : sixteenth == 4 || sixteenth == 12;
  }

  /** Hats that count the beats, and a fill that leads back in. */
  private void addQuietDrums(SongSection songSection, int at, boolean last) {
    if (songSection == SongSection.OUTRO) {
      return;
    }
    for (int i = 0; i < SIXTEENTHS_PER_BAR; i += 4) {
      musicScore.add(Drum.HAT, at + i, i == 0 ? 0.9 : 0.6);
    }
    if (songSection == SongSection.BRIDGE) {
      musicScore.add(Drum.KICK, at, 0.9);
    }
    if (last) {
      addDrumFill(at + 8);
    }
  }

  private void addDrumFill(int at) {
    Drum[] roll = {
      Drum.SNARE, Drum.SNARE, Drum.HIGH_TOM, Drum.HIGH_TOM,
      Drum.SNARE, Drum.HIGH_TOM, Drum.LOW_TOM, Drum.LOW_TOM
    };
    for (int i = 0; i < roll.length; i++) {
      musicScore.add(roll[i], at + i, i % 2 == 0 ? 0.9 : 0.7);
    }
    musicScore.add(Drum.KICK, at, 0.9);
    musicScore.add(Drum.KICK, at + 4, 0.9);
  }
}
