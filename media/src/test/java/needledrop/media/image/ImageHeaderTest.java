package needledrop.media.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static needledrop.media.image.ImageFiles.bytes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import needledrop.media.process.MediaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageHeaderTest {

  @TempDir private Path folder;

  private ImageHeader header(byte[] file) throws IOException {
    return ImageHeader.of(Files.write(folder.resolve("image"), file));
  }

  private String rejection(byte[] file) throws IOException {
    Path path = Files.write(folder.resolve("image"), file);
    MediaException e = assertThrows(MediaException.class, () -> ImageHeader.of(path));
    assertEquals(MediaException.Origin.FILE, e.origin());
    assertEquals(path, e.file());
    return e.getMessage();
  }

  @Test
  void jpegHasItsSizeAndNoTransparency() throws IOException {
    assertEquals(
        new ImageHeader(ImageFormat.JPEG, 31, 17, 1, false), header(ImageFiles.jpeg(31, 17)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void exifOrientationIsReadInBothByteOrders(int orientation) throws IOException {
    for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
      byte[] tiff = ImageFiles.tiff(order, orientation);
      ImageHeader jpeg = header(ImageFiles.jpegWithExif(ImageFiles.jpeg(31, 17), tiff));
      assertEquals(orientation, jpeg.orientation());
      assertEquals(orientation >= 5 ? 17 : 31, jpeg.uprightWidth());
      assertEquals(orientation >= 5 ? 31 : 17, jpeg.uprightHeight());
      byte[] png = ImageFiles.png(31, 17, BufferedImage.TYPE_INT_RGB);
      assertEquals(orientation, header(ImageFiles.pngWithChunk(png, "eXIf", tiff)).orientation());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9, 0xffff})
  void invalidOrientationMeansUpright(int orientation) throws IOException {
    byte[] tiff = ImageFiles.tiff(ByteOrder.BIG_ENDIAN, orientation);
    byte[] jpeg = ImageFiles.jpegWithExif(ImageFiles.jpeg(31, 17), tiff);
    assertEquals(1, header(jpeg).orientation());
  }

  @Test
  void damagedOrForeignExifMeansUpright() throws IOException {
    byte[] jpeg = ImageFiles.jpeg(31, 17);
    byte[] tiff = ImageFiles.tiff(ByteOrder.LITTLE_ENDIAN, 6);
    for (int length = 0; length < 30; length++) {
      byte[] truncated = ImageFiles.jpegWithExif(jpeg, Arrays.copyOf(tiff, length));
      assertEquals(1, header(truncated).orientation(), "length " + length);
    }
    byte[] foreign = ImageFiles.jpegWithExif(jpeg, tiff);
    foreign[6] = 'X';
    assertEquals(1, header(foreign).orientation());
    tiff[22] = 0; // the tag of the second entry
    assertEquals(1, header(ImageFiles.jpegWithExif(jpeg, tiff)).orientation());
  }

  @Test
  void pngHasItsSizeAndTransparency() throws IOException {
    assertEquals(
        new ImageHeader(ImageFormat.PNG, 31, 17, 1, false),
        header(ImageFiles.png(31, 17, BufferedImage.TYPE_INT_RGB)));
    assertEquals(
        new ImageHeader(ImageFormat.PNG, 31, 17, 1, true),
        header(ImageFiles.png(31, 17, BufferedImage.TYPE_INT_ARGB)));
    byte[] opaque = ImageFiles.png(31, 17, BufferedImage.TYPE_INT_RGB);
    assertTrue(header(ImageFiles.pngWithChunk(opaque, "tRNS", new byte[6])).transparent());
  }

  @Test
  void lossyWebpHasItsSize() throws IOException {
    byte[] content = bytes(0, 0, 0, 0x9d, 0x01, 0x2a, 0x2c, 0xc1, 0xc8, 0x80);
    assertEquals(
        new ImageHeader(ImageFormat.WEBP, 300, 200, 1, false),
        header(ImageFiles.webp("VP8 ", content)));
  }

  @Test
  void losslessWebpHasItsSize() throws IOException {
    int bits = 299 | 199 << 14;
    byte[] content = bytes(0x2f, bits, bits >> 8, bits >> 16, bits >> 24);
    assertEquals(
        new ImageHeader(ImageFormat.WEBP, 300, 200, 1, true),
        header(ImageFiles.webp("VP8L", content)));
  }

  @ParameterizedTest
  @CsvSource({"0x00, false", "0x10, true"})
  void extendedWebpHasItsSizeAndTransparency(int flags, boolean transparent) throws IOException {
    byte[] content = bytes(flags, 0, 0, 0, 299 & 255, 299 >> 8, 0, 199, 0, 0);
    assertEquals(
        new ImageHeader(ImageFormat.WEBP, 300, 200, 1, transparent),
        header(ImageFiles.webp("VP8X", content)));
  }

  @Test
  void animatedUnknownAndEmptyWebpAreRejected() throws IOException {
    String reason = "This is no whole JPEG, PNG or WebP picture.";
    assertEquals(reason, rejection(ImageFiles.webp("VP8X", bytes(2, 0, 0, 0, 1, 0, 0, 1, 0, 0))));
    assertEquals(reason, rejection(ImageFiles.webp("ABCD", new byte[10])));
    assertEquals(reason, rejection(ImageFiles.webp("VP8 ", new byte[10])));
  }

  @ParameterizedTest
  @CsvSource({"20001, 1", "1, 20001", "10000, 6001"})
  void imageThatIsTooLargeIsRejectedWithItsSize(int width, int height) throws IOException {
    byte[] png = ImageFiles.png(1, 1, BufferedImage.TYPE_INT_RGB);
    ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
    assertTrue(rejection(png).contains("%,d by %,d pixels".formatted(width, height)));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 0", "-1, 1", "1, -1"})
  void pngWithAnInvalidSizeIsRejected(int width, int height) throws IOException {
    byte[] png = ImageFiles.png(1, 1, BufferedImage.TYPE_INT_RGB);
    ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
    assertEquals("This is no whole JPEG, PNG or WebP picture.", rejection(png));
  }

  @Test
  void pngWithAnInvalidChunkIsRejected() throws IOException {
    byte[] png = ImageFiles.png(9, 9, BufferedImage.TYPE_INT_RGB);
    for (int length : new int[] {-1, Integer.MAX_VALUE, Integer.MAX_VALUE - 40}) {
      byte[] damaged = ImageFiles.pngWithChunk(png, "tEXt", new byte[3]);
      ByteBuffer.wrap(damaged).putInt(33, length);
      rejection(damaged);
    }
    byte[] withoutHeader = png.clone();
    withoutHeader[12] = 'X';
    rejection(withoutHeader);
  }

  @Test
  void jpegWithoutAFrameOrWithAnEmptyOneIsRejected() throws IOException {
    rejection(bytes(0xff, 0xd8, 0xff, 0xda, 0, 2, 0, 0));
    rejection(bytes(0xff, 0xd8, 0xff, 0xc0, 0, 8, 8, 0, 0, 0, 9, 1, 0, 0));
    rejection(bytes(0xff, 0xd8, 0xff, 0xc0, 0, 8, 8, 0, 9, 0, 0, 1, 0, 0));
    rejection(bytes(0xff, 0xd8, 0xff, 0xe0, 0, 2, 0, 0));
    rejection(bytes(0xff, 0xd8, 0xff, 0xe0, 0, 1, 0xff, 0xc0));
  }

  @ParameterizedTest
  @ValueSource(ints = {0xc4, 0xc8, 0xcc})
  void jpegTablesAreNoFrames(int marker) throws IOException {
    byte[] table = bytes(0xff, 0xd8, 0xff, marker, 0, 8, 8, 0, 5, 0, 5, 1);
    byte[] frame = bytes(0xff, 0xff, 0xc2, 0, 8, 8, 0, 17, 0, 31, 1, 0, 0);
    byte[] file = Arrays.copyOf(table, table.length + frame.length);
    System.arraycopy(frame, 0, file, table.length, frame.length);
    assertEquals(31, header(file).width());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GIF89a|GIF is not taken",
        "....ftypheic|HEIC is not taken",
        "....ftypmif1|HEIC is not taken",
        "<?xml?><SVG xmlns=''>|SVG is a program",
        "BM a bitmap|This is no whole",
        "RIFF....WAVEfmt |This is no whole",
        "x|This is no whole"
      })
  void otherFormatsAreRejectedWithAReason(String start, String reason) throws IOException {
    String message = rejection(start.getBytes(ISO_8859_1));
    assertTrue(message.startsWith(reason), message);
  }

  @Test
  void emptyAndMissingFilesAreRejected() throws IOException {
    rejection(new byte[0]);
    assertThrows(MediaException.class, () -> ImageHeader.of(folder.resolve("missing")));
    assertThrows(MediaException.class, () -> ImageHeader.of(folder));
  }

  @Test
  @Timeout(120)
  void truncatedFilesGiveAHeaderOrAMediaException() throws IOException {
    for (byte[] file : samples()) {
      for (int length = 0; length < Math.min(200, file.length); length++) {
        assertHeaderOrRejection(Arrays.copyOf(file, length));
      }
    }
  }

  @Test
  @Timeout(120)
  void corruptedFilesGiveAHeaderOrAMediaException() throws IOException {
    Random random = new Random(8);
    for (byte[] file : samples()) {
      for (int trial = 0; trial < 500; trial++) {
        byte[] corrupted = file.clone();
        for (int i = random.nextInt(1, 6); i > 0; i--) {
          corrupted[random.nextInt(4, Math.min(200, file.length))] = (byte) random.nextInt();
        }
        assertHeaderOrRejection(corrupted);
      }
    }
  }

  private static List<byte[]> samples() throws IOException {
    byte[] tiff = ImageFiles.tiff(ByteOrder.LITTLE_ENDIAN, 6);
    return List.of(
        ImageFiles.jpegWithExif(ImageFiles.jpeg(31, 17), tiff),
        ImageFiles.pngWithChunk(ImageFiles.png(31, 17, BufferedImage.TYPE_INT_ARGB), "eXIf", tiff),
        ImageFiles.webp("VP8X", bytes(0x10, 0, 0, 0, 99, 0, 0, 99, 0, 0)),
        ImageFiles.webp("VP8L", bytes(0x2f, 9, 9, 9, 9)));
  }

  private void assertHeaderOrRejection(byte[] file) throws IOException {
    try {
      ImageHeader header = header(file);
      assertTrue(header.width() > 0 && header.height() > 0, header::toString);
      assertTrue((long) header.width() * header.height() <= ImageHeader.MAX_PIXELS);
      assertTrue(header.orientation() >= 1 && header.orientation() <= 8, header::toString);
    } catch (MediaException e) {
      assertEquals(MediaException.Origin.FILE, e.origin());
    }
  }
}
