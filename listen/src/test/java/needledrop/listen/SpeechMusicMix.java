package needledrop.listen;

import needledrop.media.AudioBuffer;

/** Sound put together for a test: a voice, and songs laid under it. */
final class SpeechMusicMix {
  private final float[] samples;

  SpeechMusicMix(long seed, double seconds) {
    this(new SyntheticSpeech(seed, SpectrogramGrid.SAMPLE_RATE).speak(seconds));
  }

  /** Songs will be laid under these samples, which are changed. */
  SpeechMusicMix(float[] samples) {
    this.samples = samples;
  }

  /** Lays a part of a song under the voice, so many decibels louder than it. */
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
    int whole = (int) position;
    float part = (float) (position - whole);
    return samples[whole] * (1 - part) + samples[whole + 1] * part;
  }

  private static double loudness(float[] samples, int from, int count) {
    double sum = 0;
    for (int i = from; i < from + count; i++) sum += samples[i] * samples[i];
    return Math.sqrt(sum / count);
  }
}
