package needledrop.media.tune;

/**
 * Adds a ping-pong echo and reverb to the mix of a generated song. The reverb has parallel comb
 * filters and two all-pass filters (Schroeder 1962), with damped combs as in Jezar's Freeverb.
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
   * Adds echo and reverb to both channels.
   *
   * @param echoDelay samples between echoes
   */
  void apply(int echoDelay) {
    addEcho(echoDelay);
    addReverb(stereoMixer.left(), 0);
    addReverb(stereoMixer.right(), STEREO_SPREAD_SECONDS);
  }

  private void addEcho(int delay) {
    float[] sent = stereoMixer.echo();
    float[] echoed = new float[sent.length];
    for (int i = delay; i < sent.length; i++) {
      echoed[i] = ECHO_FEEDBACK * (sent[i - delay] + echoed[i - delay]);
      float[] channel = i / delay % 2 == 0 ? stereoMixer.left() : stereoMixer.right();
      channel[i] += echoed[i];
      stereoMixer.reverb()[i] += 0.3f * echoed[i];
    }
  }

  private void addReverb(float[] channel, double spread) {
    float[] wet = new float[channel.length];
    for (double comb : COMB_DELAYS_SECONDS) {
      comb(wet, toSamples(comb + spread));
    }
    for (double allPass : ALL_PASS_DELAYS_SECONDS) {
      allPass(wet, toSamples(allPass + spread));
    }
    for (int i = 0; i < channel.length; i++) {
      channel[i] += 0.09f * wet[i];
    }
  }

  private int toSamples(double seconds) {
    return Math.max(1, (int) (seconds * stereoMixer.sampleRate()));
  }

  private void comb(float[] wet, int delay) {
    float[] delayLine = new float[delay];
    float damped = 0;
    float[] sent = stereoMixer.reverb();
    for (int i = 0; i < wet.length; i++) {
      float delayed = delayLine[i % delay];
      damped = delayed + DAMPING * (damped - delayed);
      delayLine[i % delay] = sent[i] + FEEDBACK * damped;
      wet[i] += delayed;
    }
  }

  private static void allPass(float[] wet, int delay) {
    float[] delayLine = new float[delay];
    for (int i = 0; i < wet.length; i++) {
      float delayed = delayLine[i % delay];
      delayLine[i % delay] = wet[i] + 0.5f * delayed;
      wet[i] = delayed - 0.5f * wet[i];
    }
  }
}
