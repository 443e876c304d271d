package needledrop.media.ffmpeg;

import java.util.ArrayList;
import java.util.List;
import needledrop.media.AudioSink;

/** An {@link AudioSink} that collects all samples in memory. */
final class SampleCollector implements AudioSink {

  private final List<float[]> blocks = new ArrayList<>();
  private int length;

  @Override
  public void accept(float[] samples) {
    length = Math.addExact(length, samples.length);
    blocks.add(samples);
  }

  /** Returns all samples in one array. */
  float[] toArray() {
    float[] all = new float[length];
    int offset = 0;
    for (float[] block : blocks) {
      System.arraycopy(block, 0, all, offset, block.length);
      offset += block.length;
    }
    return all;
  }
}
