package needledrop.listen;

import java.util.SplittableRandom;

/**
 * Generates a speech-like signal: syllables of harmonics with formants, pitch changes, pauses and
 * noise.
 */
final class SyntheticSpeech {
  private static final double[] FORMANTS = {500, 1500, 2500};

  private final SplittableRandom random;
  private final int rate;
  private double phase;
  private double pitch = 130;
  private double targetPitch = 130;
  private double formant = 1;
  private int samplesLeftInSyllable;
  private boolean pause;

  SyntheticSpeech(long seed, int rate) {
    this.random = new SplittableRandom(seed);
    this.rate = rate;
  }

  float[] speak(double seconds) {
    float[] samples = new float[(int) (seconds * rate)];
    for (int i = 0; i < samples.length; i++) {
      if (samplesLeftInSyllable-- == 0 || samplesLeftInSyllable < 0) nextSyllable();
      pitch += (targetPitch - pitch) * 4 / rate;
      phase += 2 * Math.PI * pitch / rate;
      double breath = 0.02 * (random.nextDouble() - 0.5);
      samples[i] = (float) (breath + (pause ? 0 : 0.1 * harmonics()));
    }
    return samples;
  }

  private void nextSyllable() {
    samplesLeftInSyllable = (int) (rate * random.nextDouble(0.08, 0.3));
    pause = random.nextInt(5) == 0;
    targetPitch = random.nextDouble(90, 220);
    formant = random.nextDouble(0.7, 1.4);
  }

  private double harmonics() {
    double sum = 0;
    for (int harmonic = 1; harmonic * pitch < 3500; harmonic++) {
      sum += Math.sin(harmonic * phase) * formantGain(harmonic * pitch) / Math.sqrt(harmonic);
    }
    return sum;
  }

  private double formantGain(double frequency) {
    double gain = 0.1;
    for (double centre : FORMANTS) {
      double distance = (frequency - centre * formant) / 200;
      gain += 1 / (1 + distance * distance);
    }
    return gain;
  }
}
