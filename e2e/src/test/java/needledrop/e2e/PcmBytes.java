package needledrop.e2e;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Converts samples to little-endian floats, as ffmpeg reads them. */
final class PcmBytes {

  private PcmBytes() {}

  static byte[] of(float[] samples) {
    ByteBuffer bytes =
        ByteBuffer.allocate(samples.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(samples);
    return bytes.array();
  }
}
