package needledrop.media.tune;

/**
 * The room a tune is played in: an echo from side to side, and reverberation (Schroeder's parallel
 * combs, damped as in Jezar's Freeverb, then two all-passes).
 */
final class EchoReverb {

  private static final double[] COMB_DELAYS_SECONDS = {0.0297, 0.0371, 0.0411, 0.0437};
  private static final double[] ALL_PASS_DELAYS_SECONDS = {0.0050, 0.0017};
  private static final double STEREO_SPREAD_SECONDS = 0.0007;
  private static final float FEEDBACK = 0.80f;
  private static final float DAMPING = 0.35f;
  private static final float ECHO_FEEDBACK = 0.42f;

  private final StereoMixer stereoMixer;

  EchoReverb(StereoMixer stereoMixer) {
    this.stereoMixer = stereoMixer;
  }

  /**
   * Adds what the walls give back.
   *
   * @param echo samples from one echo to the next
   */
  void apply(int echo) {
    addEcho(echo);
    addReverb(stereoMixer.left(), 0);
    addReverb(stereoMixer.right(), STEREO_SPREAD_SECONDS);
  }

  private void addEcho(int delay) {
    float[] sent = stereoMixer.echo();
    float[] again = new float[sent.length];
    for (int i = delay; i < sent.length; i++) {
      again[i] = ECHO_FEEDBACK * (sent[i - delay] + again[i - delay]);
      float[] side = i / delay % 2 == 0 ? stereoMixer.left() : stereoMixer.right();
      side[i] += again[i];
      stereoMixer.reverb()[i] += 0.3f * again[i];
    }
  }

  private void addReverb(float[] side, double spread) {
    float[] wet = new float[side.length];
    for (double comb : COMB_DELAYS_SECONDS) {
      comb(wet, toSamples(comb + spread));
    }
    for (double allPass : ALL_PASS_DELAYS_SECONDS) {
      allPass(wet, toSamples(allPass + spread));
    }
    for (int i = 0; i < side.length; i++) {
      side[i] += 0.09f * wet[i];
    }
  }

  private int toSamples(double seconds) {
    return Math.max(1, (int) (seconds * stereoMixer.sampleRate()));
  }

  private void comb(float[] wet, int delay) {
    float[] line = new float[delay];
    float damped = 0;
    float[] sent = stereoMixer.reverb();
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
