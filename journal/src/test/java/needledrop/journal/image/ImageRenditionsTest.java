package needledrop.journal.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import needledrop.journal.JournalModuleFixture;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.EntryContent;
import needledrop.journal.prose.MarkdownRenderer;
import needledrop.media.process.MediaException;
import needledrop.store.Ids.ImageId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageRenditionsTest {
  @TempDir Path folder;
  private JournalModuleFixture journalModuleFixture;

  @BeforeEach
  void open() {
    journalModuleFixture = new JournalModuleFixture(folder);
  }

  @AfterEach
  void close() {
    journalModuleFixture.close();
  }

  private Image add(byte[] file) throws IOException {
    return journalModuleFixture.imageRenditions.add(
        "barn.jpg", new ByteArrayInputStream(file), journalModuleFixture.owner.id());
  }

  private String rejection(byte[] file) {
    return assertThrows(MediaException.class, () -> add(file)).reason();
  }

  private Path find(Image image, String file) throws IOException {
    return journalModuleFixture.imageRenditions.find(image, file).orElseThrow();
  }

  @Test
  void renditionsAreUprightAndHaveNoExif() throws IOException {
    byte[] photo = TestPhoto.withExif(6, 1200, 600);
    assertTrue(new String(photo, ISO_8859_1).contains(TestPhoto.GPS_POSITION));
    Image image = add(photo);
    assertEquals(List.of(600, 1200), List.of(image.width(), image.height()));
    assertEquals(List.of("480.webp", "600.webp", "600.jpg"), image.files());
    for (String file : image.files()) {
      String bytes = new String(Files.readAllBytes(find(image, file)), ISO_8859_1);
      assertFalse(bytes.contains(TestPhoto.GPS_POSITION) || bytes.contains("Exif"), file);
      assertFalse(bytes.contains("EXIF") || bytes.contains("Lavc"), file);
    }
    BufferedImage rendered = ImageIO.read(find(image, "600.jpg").toFile());
    assertEquals(600, rendered.getWidth());
    assertTrue(new Color(rendered.getRGB(300, 100)).getRed() > 200, "what was left is on top");
    assertTrue(new Color(rendered.getRGB(300, 1100)).getBlue() > 200, "what was right is below");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyExifOrientationIsApplied(int orientation) throws IOException {
    BufferedImage rendered =
        ImageIO.read(
            find(
                    add(TestPhoto.withExif(orientation, 64, 32)),
                    orientation < 5 ? "64.jpg" : "32.jpg")
                .toFile());
    boolean redIsInPlace =
        switch (orientation) {
          case 1, 4 -> new Color(rendered.getRGB(8, 16)).getRed() > 200;
          case 2, 3 -> new Color(rendered.getRGB(56, 16)).getRed() > 200;
          case 5, 6 -> new Color(rendered.getRGB(16, 8)).getRed() > 200;
          default -> new Color(rendered.getRGB(16, 56)).getRed() > 200;
        };
    assertTrue(redIsInPlace, "turn " + orientation);
  }

  @Test
  void smallImageIsNotEnlarged() throws IOException {
    Image image = add(TestPhoto.of("png", 300, 200));
    assertEquals(List.of("300.webp", "300.jpg"), image.files());
  }

  @Test
  @Timeout(120)
  void tooManyPixelsAreRejectedBeforeDecoding() {
    assertTrue(rejection(TestPhoto.pngHeader(30_000, 30_000)).contains("30,000 by 30,000"));
    assertTrue(rejection(TestPhoto.pngHeader(8_000, 8_000)).contains("60 million"));
  }

  @Test
  void otherFormatsAreRejectedWithAMessage() {
    assertTrue(rejection("just words".getBytes(UTF_8)).contains("no whole JPEG, PNG or WebP"));
    assertTrue(rejection("<?xml version='1.0'?><svg onload='x'/>".getBytes(UTF_8)).contains("SVG"));
    assertTrue(rejection("GIF89a".getBytes(UTF_8)).contains("GIF"));
    assertTrue(rejection(new byte[0]).contains("no whole"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 20, 60, 150, 400})
  void truncatedHeaderIsRejected(int length) throws IOException {
    byte[] whole = TestPhoto.withExif(1, 640, 480);
    assertFalse(rejection(Arrays.copyOf(whole, length)).isEmpty());
  }

  @Test
  void headerWithoutImageDataAddsNothing() {
    assertFalse(rejection(TestPhoto.pngHeader(400, 300)).isEmpty());
    assertFalse(journalModuleFixture.imageRenditions.images().find(new ImageId(1)).isPresent());
  }

  @Test
  void htmlAppendedToAnImageIsDropped() throws IOException {
    byte[] jpeg = TestPhoto.of("jpg", 64, 48);
    byte[] page = "<html><script>alert(1)</script></html>".getBytes(UTF_8);
    byte[] combined = Arrays.copyOf(jpeg, jpeg.length + page.length);
    System.arraycopy(page, 0, combined, jpeg.length, page.length);
    Image image = add(combined);
    for (String file : image.files()) {
      String bytes = new String(Files.readAllBytes(find(image, file)), ISO_8859_1);
      assertFalse(bytes.contains("<script>"), file);
    }
  }

  @Test
  void imageIsPublicOnlyWhileAPublishedEntryShowsIt() throws IOException {
    Image image = add(TestPhoto.of("jpg", 64, 48));
    EntryContent entryContent = EntryContent.of("Barn", "", "![A barn](" + image.address() + ")");
    Entry draft = journalModuleFixture.entries.add(journalModuleFixture.owner.id(), entryContent);
    assertFalse(journalModuleFixture.images.isPublic(image.id()));
    journalModuleFixture.entries.publish(draft.id());
    assertTrue(journalModuleFixture.images.isPublic(image.id()));
    assertEquals(List.of(image), journalModuleFixture.images.of(draft.id()));
    journalModuleFixture.entries.unpublish(draft.id());
    assertFalse(journalModuleFixture.images.isPublic(image.id()));
  }

  @Test
  void missingRenditionIsRecreated() throws IOException {
    Image image = add(TestPhoto.of("jpg", 64, 48));
    Path rendition = find(image, "64.webp");
    Files.delete(rendition);
    assertTrue(Files.size(find(image, "64.webp")) > 0);
    assertTrue(journalModuleFixture.imageRenditions.find(image, "9999.webp").isEmpty());
    assertTrue(journalModuleFixture.imageRenditions.find(image, "../../needledrop.db").isEmpty());
  }

  @Test
  void renderedTextHasTheImageInAllWidths() throws IOException {
    Image image = add(TestPhoto.of("png", 700, 350));
    MarkdownRenderer markdownRenderer =
        new MarkdownRenderer(journalModuleFixture.nameResolver, journalModuleFixture.images);
    String html = markdownRenderer.render("![A *barn*](" + image.address() + ")").toString();
    assertTrue(html.contains("480.webp 480w , /media/image/1/700.webp 700w"), html);
    assertTrue(html.contains("<source type=\"image/webp\""), html);
    assertTrue(html.contains("src=\"/media/image/1/700.jpg\""), html);
    assertTrue(html.contains("alt=\"A barn\" width=\"700\" height=\"350\""), html);
    assertTrue(html.contains("loading=\"lazy\""), html);
    assertFalse(markdownRenderer.render("![gone](image:99)").toString().contains("<img"));
  }
}
