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
 * Stores uploaded images, and creates from them the resized image files without metadata that
 * readers get. Metadata such as the place where a photo was taken remains in the original, which
 * readers never get.
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
   * Stores an uploaded image and creates its files. It is stored only if it can be decoded.
   *
   * @throws MediaException if it is not an image, damaged or too large
   * @throws TooLargeException if it has too many bytes
   */
  public Image add(String name, InputStream content, MemberId author) throws IOException {
    Path upload = incoming.resolve(UUID.randomUUID() + ".image");
    try {
      write(content, upload);
      ImageHeader header = ImageHeader.of(upload);
      checkDecodable(upload, header);
      String truncatedName = name.substring(0, Math.min(name.length(), MAX_NAME_LENGTH));
      Image image = images.add(contentStore.put(upload), truncatedName, header, author);
      for (String file : image.files()) {
        create(image, file);
      }
      return image;
    } finally {
      Files.deleteIfExists(upload);
    }
  }

  /** Writes an upload block by block, so that several uploads do not fill the memory. */
  private static void write(InputStream content, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] buffer = new byte[BLOCK_BYTES];
      long written = 0;
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        written += read;
        if (written > MAX_UPLOAD_BYTES) {
          throw new TooLargeException();
        }
        out.write(buffer, 0, read);
      }
    }
  }

  /** Rejects a truncated image before it is stored. */
  private void checkDecodable(Path upload, ImageHeader header) throws IOException {
    Path trial = upload.resolveSibling(upload.getFileName() + ".webp");
    try {
      slots.run(
          (long) header.width() * header.height(),
          () -> ffmpeg.resizeImage(upload, trial, Math.min(header.uprightWidth(), 480)));
    } finally {
      Files.deleteIfExists(trial);
    }
  }

  /**
   * Returns a file of the image, recreating it if it is missing. Empty if there is no such file.
   */
  public Optional<Path> find(Image image, String file) throws IOException {
    if (!image.files().contains(file)) {
      return Optional.empty();
    }
    Path rendition = path(image, file);
    if (!Files.isRegularFile(rendition) && !recreate(image, file)) {
      return Optional.empty();
    }
    return Optional.of(rendition);
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
    Path rendition = path(image, file);
    Files.createDirectories(rendition.resolveSibling(""));
    int width = Integer.parseInt(file.substring(0, file.indexOf('.')));
    slots.run(
        (long) image.width() * image.height(),
        () -> {
          if (!Files.isRegularFile(rendition)) {
            ffmpeg.resizeImage(contentStore.path(image.content()), rendition, width);
          }
        });
  }

  private Path path(Image image, String file) {
    return folder.resolve(Long.toString(image.id().value())).resolve(file);
  }

  /** Thrown if an upload has more than {@link #MAX_UPLOAD_BYTES}. */
  public static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLargeException() {
      super("Images can be at most 40 MB.");
    }
  }
}
