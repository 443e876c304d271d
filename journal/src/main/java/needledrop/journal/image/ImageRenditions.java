package needledrop.journal.image;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.media.image.ImageHeader;
import needledrop.media.process.MediaException;
import needledrop.store.ContentStore;
import needledrop.store.Home;
import needledrop.store.Ids.MemberId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes of the pictures that are brought in the files that readers get. What a camera wrote into a
 * picture, where it was taken above all, stays in the original on the shelf, which nobody is sent.
 */
public final class ImageRenditions {
  public static final int MAX_UPLOAD_BYTES = 40 << 20;
  private static final int MAX_NAME_LENGTH = 200;
  private static final int BLOCK_BYTES = 1 << 16;
  private static final Logger LOG = LoggerFactory.getLogger(ImageRenditions.class);

  private final Ffmpeg ffmpeg;
  private final Images images;
  private final ContentStore contentStore;
  private final Path incoming;
  private final Path folder;
  private final ImageWorkLimiter slots = new ImageWorkLimiter();

  public ImageRenditions(Ffmpeg ffmpeg, Images images, Home home) {
    this.ffmpeg = ffmpeg;
    this.images = images;
    this.contentStore = home.contentStore();
    this.incoming = home.incoming();
    this.folder = home.derived().resolve("images");
  }

  public Images images() {
    return images;
  }

  /**
   * Takes a picture in. It is kept only if all its files can be made.
   *
   * @throws MediaException in words, for what is no picture or too large
   * @throws TooMuchException for one of too many bytes
   */
  public Image add(String name, InputStream content, MemberId by) throws IOException {
    Path negative = incoming.resolve(UUID.randomUUID() + ".image");
    try {
      write(content, negative);
      ImageHeader head = ImageHeader.of(negative);
      checkDecodable(negative, head);
      String kept = name.substring(0, Math.min(name.length(), MAX_NAME_LENGTH));
      Image image = images.add(contentStore.put(negative), kept, head, by);
      for (String file : image.files()) {
        create(image, file);
      }
      return image;
    } finally {
      Files.deleteIfExists(negative);
    }
  }

  /** Writes an image block by block: several at once do not have to fit into memory. */
  private static void write(InputStream content, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] block = new byte[BLOCK_BYTES];
      long written = 0;
      for (int n = content.read(block); n >= 0; n = content.read(block)) {
        written += n;
        if (written > MAX_UPLOAD_BYTES) {
          throw new TooLargeException();
        }
        out.write(block, 0, n);
      }
    }
  }

  /** A picture that breaks off halfway is refused before it has a row. */
  private void checkDecodable(Path negative, ImageHeader head) throws IOException {
    Path proof = negative.resolveSibling(negative.getFileName() + ".webp");
    try {
      slots.run(
          (long) head.width() * head.height(),
          () -> ffmpeg.resizeImage(negative, proof, Math.min(head.uprightWidth(), 480)));
    } finally {
      Files.deleteIfExists(proof);
    }
  }

  /** A file of this picture; one that was lost is made again. */
  public Optional<Path> find(Image image, String file) throws IOException {
    if (!image.files().contains(file)) {
      return Optional.empty();
    }
    Path print = path(image, file);
    if (!Files.isRegularFile(print) && !recreate(image, file)) {
      return Optional.empty();
    }
    return Optional.of(print);
  }

  private boolean recreate(Image image, String file) throws IOException {
    try {
      create(image, file);
      return true;
    } catch (MediaException e) {
      LOG.warn("Picture {} can not be made again", image.id(), e);
      return false;
    }
  }

  private void create(Image image, String file) throws IOException {
    Path print = path(image, file);
    Files.createDirectories(print.resolveSibling(""));
    int width = Integer.parseInt(file.substring(0, file.indexOf('.')));
    slots.run(
        (long) image.width() * image.height(),
        () -> {
          if (!Files.isRegularFile(print)) {
            ffmpeg.resizeImage(contentStore.path(image.content()), print, width);
          }
        });
  }

  private Path path(Image image, String file) {
    return folder.resolve(Long.toString(image.id().value())).resolve(file);
  }

  /** A file of more bytes than any picture for a page has. */
  public static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLargeException() {
      super("Images can be at most 40 MB.");
    }
  }
}
