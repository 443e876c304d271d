package needledrop.journal.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import javax.imageio.ImageIO;

/** Generates test images: red on the left as stored, blue on the right. */
public final class TestPhoto {
  static final String GPS_POSITION = "43N36-110W42";
  private static final int AFTER_START = 2;

  private TestPhoto() {}

  public static byte[] of(String format, int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, width / 2, height);
    graphics.setColor(Color.BLUE);
    graphics.fillRect(width / 2, 0, width - width / 2, height);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, format, bytes);
    return bytes.toByteArray();
  }

  /** Returns a JPEG with Exif data: an orientation and a GPS position. */
  static byte[] withExif(int orientation, int width, int height) throws IOException {
    byte[] jpeg = of("jpg", width, height);
    byte[] exif = exif(orientation);
    return ByteBuffer.allocate(jpeg.length + exif.length)
        .put(jpeg, 0, AFTER_START)
        .put(exif)
        .put(jpeg, AFTER_START, jpeg.length - AFTER_START)
        .array();
  }

  /** An Exif block with two tags: the orientation and a pointer to the GPS table. */
  private static byte[] exif(int orientation) {
    ByteBuffer tiff = ByteBuffer.allocate(100);
    tiff.put("MM".getBytes(US_ASCII)).putShort((short) 42).putInt(8).putShort((short) 2);
    field(tiff, 0x0112, 3, 1).putShort((short) orientation).putShort((short) 0);
    field(tiff, 0x8825, 4, 1).putInt(38);
    tiff.putInt(0).putShort((short) 1);
    field(tiff, 0x001d, 2, GPS_POSITION.length()).putInt(56);
    tiff.putInt(0).put(GPS_POSITION.getBytes(ISO_8859_1));
    int length = 2 + 6 + tiff.position();
    return ByteBuffer.allocate(2 + length)
        .put((byte) 0xff)
        .put((byte) 0xe1)
        .putShort((short) length)
        .put("Exif\0\0".getBytes(US_ASCII))
        .put(tiff.array(), 0, tiff.position())
        .array();
  }

  private static ByteBuffer field(ByteBuffer tiff, int tag, int type, int count) {
    return tiff.putShort((short) tag).putShort((short) type).putInt(count);
  }

  /** Returns the header of a PNG with any dimensions, without image data. */
  static byte[] pngHeader(int width, int height) {
    return ByteBuffer.allocate(45)
        .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
        .putInt(13)
        .put("IHDR".getBytes(US_ASCII))
        .putInt(width)
        .putInt(height)
        .put(new byte[] {8, 2, 0, 0, 0})
        .putInt(0)
        .putInt(0)
        .put("IDAT".getBytes(US_ASCII))
        .array();
  }
}
