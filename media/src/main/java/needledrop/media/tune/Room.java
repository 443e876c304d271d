package needledrop.media.tune;

/**
 * The room a tune is played in: an echo from side to side, and reverberation (Schroeder's parallel
 * combs, damped as in Jezar's Freeverb, then two all-passes).
 */
final class Room {

  private static final double[] COMBS = {0.0297, 0.0371, 0.0411, 0.0437};
  private static final double[] ALL_PASSES = {0.0050, 0.0017};
  private static final double SPREAD = 0.0007;
  private static final float FEEDBACK = 0.80f;
  private static final float DAMPING = 0.35f;
  private static final float ECHO_FEEDBACK = 0.42f;

  private final Mix mix;

  Room(Mix mix) {
    this.mix = mix;
  }

  /**
   * Adds what the walls give back.
   *
   * @param echo samples from one echo to the next
   */
  void resound(int echo) {
    echo(echo);
    reverberate(mix.left(), 0);
    reverberate(mix.right(), SPREAD);
  }

  private void echo(int delay) {
    float[] sent = mix.echo();
    float[] again = new float[sent.length];
    for (int i = delay; i < sent.length; i++) {
      again[i] = ECHO_FEEDBACK * (sent[i - delay] + again[i - delay]);
      float[] side = i / delay % 2 == 0 ? mix.left() : mix.right();
      side[i] += again[i];
      mix.reverb()[i] += 0.3f * again[i];
    }
  }

  private void reverberate(float[] side, double spread) {
    float[] wet = new float[side.length];
    for (double comb : COMBS) {
      comb(wet, samples(comb + spread));
    }
    for (double allPass : ALL_PASSES) {
      allPass(wet, samples(allPass + spread));
    }
    for (int i = 0; i < side.length; i++) {
      side[i] += 0.09f * wet[i];
    }
  }

  private int samples(double seconds) {
    return Math.max(1, (int) (seconds * mix.rate()));
  }

  private void comb(float[] wet, int delay) {
    float[] line = new float[delay];
    float damped = 0;
    float[] sent = mix.reverb();
    for (int i = 0; i < wet.length; i++) {
      float heard = line[i % delay];
      damped = heard + DAMPING * (damped - heard);
      line[i % delay] = sent[i] + FEEDBACK * damped;
      wet[i] += heard;
    }
  }

  private static void allPass(float[] wet, int delay) {
    float[] line = new float[delay];
    for (int i = 0; i < wet.length; i++) {
      float heard = line[i % delay];
      line[i % delay] = wet[i] + 0.5f * heard;
      wet[i] = heard - 0.5f * wet[i];
    }
  }
}
