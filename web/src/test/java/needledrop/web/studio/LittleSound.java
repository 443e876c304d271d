package needledrop.web.studio;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;

/** The shortest file that is audio: a quarter of a second of noise. */
final class LittleSound {
  private static final int RATE = 8000;
  private static final int SAMPLES = RATE / 4;
  private static final int HEAD_BYTES = 44;

  private LittleSound() {}

  /** A WAV file; each seed gives another one. */
  static byte[] wav(int seed) {
    ByteBuffer file = ByteBuffer.allocate(HEAD_BYTES + SAMPLES).order(ByteOrder.LITTLE_ENDIAN);
    file.put("RIFF".getBytes(US_ASCII)).putInt(HEAD_BYTES - 8 + SAMPLES);
    file.put("WAVEfmt ".getBytes(US_ASCII)).putInt(16).putShort((short) 1).putShort((short) 1);
    file.putInt(RATE).putInt(RATE).putShort((short) 1).putShort((short) 8);
    file.put("data".getBytes(US_ASCII)).putInt(SAMPLES);
    byte[] noise = new byte[SAMPLES];
    new Random(seed).nextBytes(noise);
    return file.put(noise).array();
  }
}
