package needledrop.e2e;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Malicious image files: invalid ones, and images that are also other documents. */
final class HostileImages {
  private static final String SCRIPT = "<script>canary()</script>";
  private static final int HUGE_SIDE_PIXELS = 60_000;

  private HostileImages() {}

  /** Returns files that are not images, or that have too many pixels. */
  static List<byte[]> invalidImages() {
    return List.of(
        text("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"canary()\">" + SCRIPT + "</svg>"),
        text("<!doctype html><title>x</title>" + SCRIPT),
        text("GIF89a/*......*/=0;canary()//"),
        text("\u00ff\u00d8\u00ff\u00e0" + SCRIPT),
        text("#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n"),
        text("push graphic-context\nviewbox 0 0 9 9\nimage over 0,0 0,0 'https://evil.example/'\n"),
        hugePng());
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Returns the header of a PNG of 3.6 billion pixels, without data. */
  private static byte[] hugePng() {
    byte[] header =
        ByteBuffer.allocate(17)
            .put(text("IHDR"))
            .putInt(HUGE_SIDE_PIXELS)
            .putInt(HUGE_SIDE_PIXELS)
            .put(new byte[] {8, 6, 0, 0, 0})
            .array();
    CRC32 check = new CRC32();
    check.update(header);
    return ByteBuffer.allocate(8 + 4 + header.length + 4)
        .put(text("\u0089PNG\r\n\u001a\n"))
        .putInt(header.length - 4)
        .put(header)
        .putInt((int) check.getValue())
        .array();
  }

  /** Returns a valid image with an HTML page appended. */
  static byte[] pngWithHtmlAppended() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", file);
    file.write(text("<!doctype html>" + SCRIPT));
    return file.toByteArray();
  }
}
