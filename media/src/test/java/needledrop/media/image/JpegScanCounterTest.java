package needledrop.media.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import needledrop.media.process.MediaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JpegScanCounterTest {
  @TempDir private Path folder;

  @Test
  void progressiveJpegIsAccepted() throws IOException {
    Path file = Files.write(folder.resolve("photo.jpg"), progressive());
    assertEquals(10, JpegScanCounter.count(file));
    assertEquals(320, ImageHeader.of(file).width());
  }

  @Test
  void jpegWithThousandsOfScansIsRejected() throws IOException {
    Path file = Files.write(folder.resolve("slow.jpg"), withScans(progressive(), 5000));
    assertEquals(JpegScanCounter.MAX_SCANS + 1, JpegScanCounter.count(file));
    assertThrows(MediaException.class, () -> ImageHeader.of(file));
  }

  @Test
  void truncatedFileIsCountedToItsEnd() throws IOException {
    byte[] whole = progressive();
    for (int length = 0; length < whole.length; length += 7) {
      Path file = Files.write(folder.resolve("part.jpg"), Arrays.copyOf(whole, length));
      JpegScanCounter.count(file);
    }
  }

  /** ffmpeg ignores an end marker at the beginning and segments of unknown kinds. */
  @Test
  void scansAreCountedBehindMarkersThatDecodersIgnore() throws IOException {
    byte[] slow = withScans(progressive(), 5000);
    for (String ignored : List.of("ffd90002", "ff02fff0", "fffefff0", "ffe0fff0", "fff0fff0")) {
      ByteArrayOutputStream hidden = new ByteArrayOutputStream();
      hidden.write(slow, 0, 2);
      hidden.writeBytes(HexFormat.of().parseHex(ignored));
      hidden.write(slow, 2, slow.length - 2);
      Path file = Files.write(folder.resolve(ignored + ".jpg"), hidden.toByteArray());
      assertEquals(JpegScanCounter.MAX_SCANS + 1, JpegScanCounter.count(file), ignored);
    }
  }

  /** Repeats the last scan of an image. */
  private static byte[] withScans(byte[] jpeg, int repetitions) {
    int last = jpeg.length - 2;
    while (jpeg[last] != (byte) 0xff || jpeg[last + 1] != (byte) 0xda) {
      last--;
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(jpeg, 0, last);
    for (int i = 0; i < repetitions; i++) {
      file.write(jpeg, last, jpeg.length - 2 - last);
    }
    file.write(jpeg, jpeg.length - 2, 2);
    return file.toByteArray();
  }

  private static byte[] progressive() throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam parameters = writer.getDefaultWriteParam();
    parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file)) {
      writer.setOutput(out);
      BufferedImage image = new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB);
      writer.write(null, new IIOImage(image, null, null), parameters);
    }
    return file.toByteArray();
  }
}
