package needledrop.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import needledrop.media.image.ImageFormat;
import needledrop.media.image.ImageHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageResizerTest {

  private static final Ffmpeg FFMPEG = Ffmpeg.fromEnvironment();

  @TempDir private Path folder;

  /** The corner, of four, at which the white one of the stored image is when upright. */
  @ParameterizedTest
  @CsvSource({
    "1, 64, 32, 0, 0",
    "2, 64, 32, 1, 0",
    "3, 64, 32, 1, 1",
    "4, 64, 32, 0, 1",
    "5, 32, 64, 0, 0",
    "6, 32, 64, 1, 0",
    "7, 32, 64, 1, 1",
    "8, 32, 64, 0, 1"
  })
  void everyOrientationIsTurnedUpright(int orientation, int width, int height, int x, int y)
      throws IOException {
    Path photo = Files.write(folder.resolve("photo.jpg"), photo(orientation));
    Path output = folder.resolve("upright.png");
    FFMPEG.resizeImage(photo, output, width);
    BufferedImage upright = ImageIO.read(output.toFile());
    assertEquals(width, upright.getWidth());
    assertEquals(height, upright.getHeight());
    for (int column = 0; column < 2; column++) {
      for (int row = 0; row < 2; row++) {
        int pixel = upright.getRGB(column * (width - 8) + 4, row * (height - 8) + 4) & 255;
        assertEquals(column == x && row == y ? 255 : 0, pixel, 24, column + ", " + row);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"jpg, JPEG", "png, PNG", "webp, WEBP"})
  void extensionSelectsTheFormat(String extension, ImageFormat format) throws IOException {
    Path photo = Files.write(folder.resolve("photo.jpg"), photo(1));
    Path output = folder.resolve("small." + extension);
    FFMPEG.resizeImage(photo, output, 20);
    ImageHeader header = ImageHeader.of(output);
    assertEquals(format, header.format());
    assertEquals(20, header.width());
    assertEquals(10, header.height());
  }

  @Test
  void metadataIsRemoved() throws IOException {
    Path photo = Files.write(folder.resolve("photo.jpg"), photo(6));
    Path output = folder.resolve("clean.jpg");
    FFMPEG.resizeImage(photo, output, 20);
    String bytes = Files.readString(output, StandardCharsets.ISO_8859_1);
    assertFalse(bytes.contains("Exif"));
    assertEquals(1, ImageHeader.of(output).orientation());
  }

  @Test
  void unknownExtensionIsRejected() throws IOException {
    Path photo = Files.write(folder.resolve("photo.jpg"), photo(1));
    Path output = folder.resolve("image.bmp");
    assertThrows(IllegalArgumentException.class, () -> FFMPEG.resizeImage(photo, output, 20));
  }

  /** Returns a black JPEG of 64 × 32 pixels with a white top left corner and this orientation. */
  private static byte[] photo(int orientation) throws IOException {
    BufferedImage image = new BufferedImage(64, 32, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 256; i++) {
      image.setRGB(i % 16, i / 16, 0xffffff);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "jpeg", out);
    byte[] jpeg = out.toByteArray();
    ByteBuffer file = ByteBuffer.allocate(jpeg.length + 36).put(jpeg, 0, 2);
    file.putShort((short) 0xffe1).putShort((short) 34);
    file.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 1);
    file.putShort((short) 0x0112).putShort((short) 3).putInt(1);
    file.putShort((short) orientation).putShort((short) 0).putInt(0);
    return file.put(jpeg, 2, jpeg.length - 2).array();
  }
}
