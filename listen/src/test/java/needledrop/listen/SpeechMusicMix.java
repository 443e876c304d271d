package needledrop.listen;

import needledrop.media.AudioBuffer;

/** A mix of synthetic speech and songs, for tests. */
final class SpeechMusicMix {
  private final float[] samples;

  SpeechMusicMix(long seed, double seconds) {
    this(new SyntheticSpeech(seed, SpectrogramGrid.SAMPLE_RATE).speak(seconds));
  }

  /** Adds songs to these samples, which are modified. */
  SpeechMusicMix(float[] samples) {
    this.samples = samples;
  }

  /** Adds a part of a song, {@code level} decibels louder than the speech. */
  void addSong(AudioBuffer song, double in, double out, double songIn, double speed, double level) {
    int from = (int) (in * SpectrogramGrid.SAMPLE_RATE);
    float[] music = new float[(int) ((out - in) * SpectrogramGrid.SAMPLE_RATE)];
    for (int i = 0; i < music.length; i++) {
      music[i] = at(song.samples(), (songIn * SpectrogramGrid.SAMPLE_RATE) + i * speed);
    }
    double gain =
        loudness(samples, from, music.length)
            / loudness(music, 0, music.length)
            * Math.pow(10, level / 20);
    for (int i = 0; i < music.length; i++) samples[from + i] += (float) (gain * music[i]);
  }

  AudioBuffer sound() {
    return new AudioBuffer(samples, SpectrogramGrid.SAMPLE_RATE);
  }

  private static float at(float[] samples, double position) {
    int index = (int) position;
    float fraction = (float) (position - index);
    return samples[index] * (1 - fraction) + samples[index + 1] * fraction;
  }

  private static double loudness(float[] samples, int from, int count) {
    double sum = 0;
    for (int i = from; i < from + count; i++) sum += samples[i] * samples[i];
    return Math.sqrt(sum / count);
  }
}
