package needledrop.web.studio;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;

/** The shortest file that is audio: a quarter of a second of noise. */
final class ShortWav {
  private static final int SAMPLE_RATE = 8000;
  private static final int SAMPLE_COUNT = SAMPLE_RATE / 4;
  private static final int HEADER_BYTES = 44;

  private ShortWav() {}

  /** A WAV file; each seed gives another one. */
  static byte[] wav(int seed) {
    ByteBuffer file =
        ByteBuffer.allocate(HEADER_BYTES + SAMPLE_COUNT).order(ByteOrder.LITTLE_ENDIAN);
    file.put("RIFF".getBytes(US_ASCII)).putInt(HEADER_BYTES - 8 + SAMPLE_COUNT);
    file.put("WAVEfmt ".getBytes(US_ASCII)).putInt(16).putShort((short) 1).putShort((short) 1);
    file.putInt(SAMPLE_RATE).putInt(SAMPLE_RATE).putShort((short) 1).putShort((short) 8);
    file.put("data".getBytes(US_ASCII)).putInt(SAMPLE_COUNT);
    byte[] noise = new byte[SAMPLE_COUNT];
    new Random(seed).nextBytes(noise);
    return file.put(noise).array();
  }
}
