package needledrop.media.tune;

import java.util.List;
import java.util.random.RandomGenerator;

/** Composes the notes and drum strokes of a generated song, section by section and bar by bar. */
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
      int barStart = start + bar * SIXTEENTHS_PER_BAR;
      addPad(songSection, barStart, bar);
      if (songSection.hasArpeggio()) {
        addArpeggio(barStart, songSection == SongSection.INTRO ? 0.5 + 0.12 * bar : 0.8);
      }
      if (songSection.hasBass()) {
        addBass(chord, barStart, songSection);
      }
      if (songSection.isChorus()) {
        addStabs(barStart);
      }
      addDrums(songSection, barStart, bar);
      if (songSection.isChorus() && bar % 2 == 0) {
        melody.play(
            musicScore, barStart, bar / 2, chord, chordProgression.chordAt(songSection, bar + 1));
      }
    }
    addOpeningAccent(songSection, start);
  }

  /** Adds the sustained chord of a bar; in the outro, one chord for all bars. */
  private void addPad(SongSection songSection, int barStart, int bar) {
    if (songSection == SongSection.OUTRO && bar > 0) {
      return;
    }
    int length = songSection == SongSection.OUTRO ? 2 * SIXTEENTHS_PER_BAR - 6 : SIXTEENTHS_PER_BAR;
    voices.forEach(pitch ->
        musicScore.add(Instrument.PAD, barStart, length, pitch, songSection.isChorus() ? 0.8 : 1));
  }

  private void addArpeggio(int barStart, double force) {
    for (int i = 0; i < SIXTEENTHS_PER_BAR; i++) {
      int arpeggioStep = ARPEGGIO[i];
      int pitch = voices.get(arpeggioStep % 3) + 12 * (1 + arpeggioStep / 3);
      musicScore.add(Instrument.ARPEGGIO, barStart + i, 0.9, pitch, force * (i % 4 == 0 ? 1 : 0.7));
    }
  }

  /**
   * Adds the bass line: the root of the chord, two octaves down and one octave higher on the last
   * eighth.
   */
  private void addBass(Chord chord, int barStart, SongSection songSection) {
    int root = chord.root() - 24;
    int bassPitch = root < 31 ? root + 12 : root;
    if (songSection == SongSection.BRIDGE) {
      musicScore.add(Instrument.BASS, barStart, SIXTEENTHS_PER_BAR * 0.9, bassPitch, 0.8);
      return;
    }
    for (int i = 0; i < SIXTEENTHS_PER_BAR; i++) {
      if (groove.hasBassAt(i)) {
        musicScore.add(
            Instrument.BASS,
            barStart + i,
            0.85,
            i >= 14 ? bassPitch + 12 : bassPitch,
            i % 4 == 0 ? 1 : 0.8);
      }
    }
  }

  private void addStabs(int barStart) {
    for (int sixteenth : SYNCOPATED_SIXTEENTHS) {
      double length = sixteenth == 6 ? 3 : 1.6;
      voices.forEach(
          pitch -> musicScore.add(Instrument.STAB, barStart + sixteenth, length, pitch + 12, 0.8));
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

  private void addDrums(SongSection songSection, int barStart, int bar) {
    boolean isLastBar = bar == songSection.bars() - 1;
    if (!songSection.hasDrums()) {
      addQuietDrums(songSection, barStart, isLastBar);
      return;
    }
    for (int i = 0; i < SIXTEENTHS_PER_BAR; i++) {
      boolean isFill = isLastBar && i >= 8;
      if (groove.hasKickAt(i) && !isFill) {
        musicScore.add(Drum.KICK, barStart + i, i == 0 ? 1 : 0.9);
      }
      if (groove.hasHatAt(i)) {
        musicScore.add(i == 14 ? Drum.OPEN_HAT : Drum.HAT, barStart + i, i % 4 == 0 ? 0.9 : 0.55);
      }
      if (isBackbeat(i) && !isFill) {
        musicScore.add(Drum.SNARE, barStart + i, 1);
      }
    }
    if (isLastBar) {
      addDrumFill(barStart + 8);
    }
  }

  private boolean isBackbeat(int sixteenth) {
    return groove == Groove.GLIDING ? sixteenth == 8 : sixteenth == 4 || sixteenth == 12;
  }

  /** Adds hi-hats on the beats, and a fill in the last bar of the section. */
  private void addQuietDrums(SongSection songSection, int barStart, boolean isLastBar) {
    if (songSection == SongSection.OUTRO) {
      return;
    }
    for (int i = 0; i < SIXTEENTHS_PER_BAR; i += 4) {
      musicScore.add(Drum.HAT, barStart + i, i == 0 ? 0.9 : 0.6);
    }
    if (songSection == SongSection.BRIDGE) {
      musicScore.add(Drum.KICK, barStart, 0.9);
    }
    if (isLastBar) {
      addDrumFill(barStart + 8);
    }
  }

  private void addDrumFill(int barStart) {
    Drum[] roll = {
      Drum.SNARE, Drum.SNARE, Drum.HIGH_TOM, Drum.HIGH_TOM,
      Drum.SNARE, Drum.HIGH_TOM, Drum.LOW_TOM, Drum.LOW_TOM
    };
    for (int i = 0; i < roll.length; i++) {
      musicScore.add(roll[i], barStart + i, i % 2 == 0 ? 0.9 : 0.7);
    }
    musicScore.add(Drum.KICK, barStart, 0.9);
    musicScore.add(Drum.KICK, barStart + 4, 0.9);
  }
}
