package needledrop.media.image;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Builds small image files, byte by byte where the details matter. */
final class ImageFiles {

  private static final int JPEG_PREFIX_BYTES = 2;
  private static final int PNG_IHDR_END = 33;

  private ImageFiles() {}

  /** Returns an image as ImageIO encodes it; format is jpeg or png. */
  static byte[] encode(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }

  static byte[] jpeg(int width, int height) throws IOException {
    return encode(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
  }

  static byte[] png(int width, int height, int type) throws IOException {
    return encode(new BufferedImage(width, height, type), "png");
  }

  /** Returns a JPEG with an Exif segment as its first segment. */
  static byte[] jpegWithExif(byte[] jpeg, byte[] tiff) {
    ByteBuffer file = ByteBuffer.allocate(jpeg.length + 10 + tiff.length);
    file.put(jpeg, 0, JPEG_PREFIX_BYTES).put((byte) 0xff).put((byte) 0xe1);
    file.putShort((short) (8 + tiff.length)).put("Exif\0\0".getBytes(US_ASCII)).put(tiff);
    file.put(jpeg, JPEG_PREFIX_BYTES, jpeg.length - JPEG_PREFIX_BYTES);
    return file.array();
  }

  /** Returns a TIFF structure with two entries, of which the second is the orientation. */
  static byte[] tiff(ByteOrder order, int orientation) {
    ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4).order(order);
    tiff.put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes(US_ASCII));
    tiff.putShort((short) 42).putInt(8).putShort((short) 2);
    tiff.putShort((short) 0x0100).putShort((short) 3).putInt(1).putInt(0);
    tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1);
    tiff.putShort((short) orientation).putShort((short) 0).putInt(0);
    return tiff.array();
  }

  /** Returns a PNG with one more chunk after IHDR. */
  static byte[] pngWithChunk(byte[] png, String type, byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(type.getBytes(US_ASCII));
    crc.update(content);
    ByteBuffer file = ByteBuffer.allocate(png.length + 12 + content.length);
    file.put(png, 0, PNG_IHDR_END).putInt(content.length).put(type.getBytes(US_ASCII));
    file.put(content).putInt((int) crc.getValue());
    file.put(png, PNG_IHDR_END, png.length - PNG_IHDR_END);
    return file.array();
  }

  /** Returns the header of a WebP file with this first chunk. */
  static byte[] webp(String chunkType, byte[] content) {
    ByteBuffer file = ByteBuffer.allocate(20 + content.length).order(ByteOrder.LITTLE_ENDIAN);
    file.put("RIFF".getBytes(US_ASCII)).putInt(12 + content.length);
    file.put("WEBP".getBytes(US_ASCII)).put(chunkType.getBytes(US_ASCII));
    file.putInt(content.length).put(content);
    return file.array();
  }

  static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
