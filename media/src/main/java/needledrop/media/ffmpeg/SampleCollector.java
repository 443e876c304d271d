package needledrop.media.ffmpeg;

import java.util.ArrayList;
import java.util.List;
import needledrop.media.AudioSink;

/** Keeps all blocks of a sound, to be put together when its length is known. */
final class SampleCollector implements AudioSink {

  private final List<float[]> blocks = new ArrayList<>();
  private int length;

  @Override
  public void accept(float[] samples) {
    length = Math.addExact(length, samples.length);
    blocks.add(samples);
  }

  float[] toArray() {
    float[] all = new float[length];
    int from = 0;
    for (float[] block : blocks) {
      System.arraycopy(block, 0, all, from, block.length);
      from += block.length;
    }
    return all;
  }
}
