package needledrop.web.studio.material;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpStatus;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import needledrop.media.MediaExtensions;
import needledrop.media.process.MediaException;
import needledrop.store.ContentStore;
import needledrop.store.DiskFullException;
import needledrop.store.Ids.ContentId;
import needledrop.store.upload.PartialUploads;
import needledrop.store.upload.UploadKey;
import needledrop.web.http.Form;
import needledrop.web.http.Sessions;
import needledrop.web.http.body.LimitedInputStream;
import needledrop.web.http.body.UploadLimits;
import needledrop.web.studio.desk.Workshop;
import needledrop.web.words.Phrase;
import needledrop.web.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Receives uploads: one file as the body of a request, several in a plain form, or one file in
 * pieces that {@linkplain PartialUploads can be resumed}. All are streamed to the disk, and kept
 * only once they are known to be media.
 */
public final class Uploads {
  private static final String OFFSET = "Upload-Offset";
  private static final String TOO_LARGE = "{}: files can have at most {} GB.";
  private static final long MAX_GIGABYTES = UploadLimits.MEDIA.maxFileBytes() >> 30;
  private static final String FULL = "The disk is full. Nothing of {} was kept.";

  private final Path incoming;
  private final PartialUploads partial;
  private final ContentStore contentStore;
  private final Supplier<Words> words;
  private final Sessions sessions;

  public Uploads(Workshop shop, Sessions sessions) {
    this.incoming = shop.incoming();
    this.partial = shop.partialUploads();
    this.contentStore = shop.shelf();
    this.words = () -> shop.masthead().translator();
    this.sessions = sessions;
  }

  /** What is done with one file. */
  @FunctionalInterface
  interface Taker {
    void take(String name, Arrival arrival) throws IOException;
  }

  /** A file that has arrived; it goes to the content store if the check accepts it. */
  @FunctionalInterface
  interface Arrival {
    ContentId keepIf(ContentStore.Check check) throws IOException;
  }

  /** Thrown for a file that is not taken; the words say why. */
  static final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Phrase words;

    RefusedException(Phrase words) {
      this.words = words;
    }
  }

  /** The content of a small file, which is not kept. */
  static byte[] read(Arrival arrival, int maxBytes) throws IOException {
    AtomicReference<byte[]> content = new AtomicReference<>(new byte[0]);
    try {
      arrival.keepIf(file -> {
        try (InputStream in = Files.newInputStream(file)) {
          content.set(in.readNBytes(maxBytes));
        }
        throw new ReadException();
      });
    } catch (ReadException e) {
      return content.get();
    }
    throw new IllegalStateException("kept what was only to be read");
  }

  /** Stops a file that was read from being kept. */
  private static final class ReadException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Takes the file that the body is; its name stands in the address. */
  void one(Context request, Taker taker) throws IOException {
    String name = Objects.requireNonNullElse(request.queryParam("name"), "");
    Form outcome = Form.empty();
    try (InputStream content = request.bodyInputStream()) {
      take(name, arriving(content, request.contentLength()), taker, outcome);
    }
    answer(request, outcome);
  }

  private void answer(Context request, Form outcome) {
    Phrase problem = outcome.error("files");
    request.status(problem == null ? HttpStatus.CREATED : HttpStatus.UNPROCESSABLE_CONTENT);
    request.contentType("text/plain;charset=utf-8").result(words.get().say(problem));
  }

  /** Tells how much of a file is here, so that its upload can go on from there. */
  void tellOffset(Context request) throws IOException {
    request.header(OFFSET, Long.toString(partial.offset(key(request))));
    request.header("Cache-Control", "no-store");
  }

  /** Takes a piece of a file; the last one completes it. */
  void piece(Context request, Taker taker) throws IOException {
    UploadKey key = key(request);
    if (key.size() > UploadLimits.MEDIA.maxFileBytes()) {
      answer(request, Form.empty().reject("files", TOO_LARGE, bare(key.name()), MAX_GIGABYTES));
      return;
    }
    try {
      append(request, key, taker);
    } catch (PartialUploads.OffsetException e) {
      request.status(HttpStatus.CONFLICT).header(OFFSET, Long.toString(e.offset()));
    } catch (DiskFullException e) {
      answer(request, Form.empty().reject("files", FULL, bare(key.name())));
    }
  }

  private void append(Context request, UploadKey key, Taker taker) throws IOException {
    long here;
    try (InputStream content = request.bodyInputStream()) {
      here = partial.append(key, number(request.header(OFFSET)), content);
    }
    if (here < key.size()) {
      request.status(HttpStatus.NO_CONTENT).header(OFFSET, Long.toString(here));
    } else {
      complete(request, key, taker);
    }
  }

  private void complete(Context request, UploadKey key, Taker taker) throws IOException {
    Form outcome = Form.empty();
    Path whole = partial.complete(key);
    take(key.name(), check -> contentStore.moveIn(whole, check), taker, outcome);
    answer(request, outcome);
  }

  private UploadKey key(Context request) {
    return new UploadKey(
        sessions.findMemberId(request).orElseThrow(ForbiddenResponse::new).value(),
        request.path(),
        Objects.requireNonNullElse(request.queryParam("name"), ""),
        number(request.queryParam("size")),
        number(request.queryParam("modified")));
  }

  private static long number(@Nullable String text) {
    if (text == null || !text.matches("\\d{1,18}")) {
      throw new BadRequestResponse("This upload does not say its size and its offset.");
    }
    return Long.parseLong(text);
  }

  /**
   * Takes the files of a form; what is wrong with some does not stop the others. What is neither
   * audio nor video by its name is skipped.
   *
   * @param last other files to take, after those of the form that they are about
   */
  Batch several(Context request, Predicate<String> last, Taker taker) throws IOException {
    Form outcome = Form.empty();
    int taken = 0;
    int skipped = 0;
    for (Part part : parts(request, last)) {
      String name = part.getSubmittedFileName();
      if (name != null
          && part.getSize() > 0
          && !MediaExtensions.isMedia(name)
          && !last.test(name)) {
        skipped++;
      } else if (name != null && part.getSize() > 0) {
        takePart(part, name, taker, outcome);
        taken++;
      }
      part.delete();
    }
    return new Batch(taken, skipped, outcome);
  }

  private void takePart(Part part, String name, Taker taker, Form outcome) throws IOException {
    try (InputStream content = part.getInputStream()) {
      take(name, arriving(content, part.getSize()), taker, outcome);
    }
  }

  /** A stream of this many bytes, as far as it is said. */
  private Arrival arriving(InputStream content, long length) {
    return check -> {
      long room = Files.getFileStore(incoming).getUsableSpace() - length;
      if (room < PartialUploads.RESERVED_BYTES) {
        throw new NoRoomException();
      }
      return contentStore.put(
          new LimitedInputStream(content, UploadLimits.MEDIA.maxFileBytes()), check);
    };
  }

  /** The disk has room for the file, but then not for the journal itself. */
  private static final class NoRoomException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** What came of the files of one form. */
  record Batch(int taken, int skipped, Form outcome) {
    Batch {
      if (taken == 0 && skipped == 0) {
        outcome.reject("files", "Choose a file first.");
      } else if (taken == 0) {
        outcome.reject("files", "{}", skippedWords(skipped));
      }
    }

    /** What is said if all went well: these words, and what was skipped. */
    Phrase words(String done) {
      Phrase words = Phrase.of(done);
      return skipped == 0 ? words : Phrase.of("{} {}", words, skippedWords(skipped));
    }
  }

  private static Phrase skippedWords(int skipped) {
    return skipped == 1
        ? Phrase.of("Skipped 1 file that is neither audio nor video.")
        : Phrase.of("Skipped {} files that are neither audio nor video.", skipped);
  }

  private static List<Part> parts(Context request, Predicate<String> last) throws IOException {
    if (!request.isMultipart()) {
      throw new BadRequestResponse("This form holds no files.");
    }
    try {
      return request.req().getParts().stream()
          .sorted(
              Comparator.comparing(
                  part -> last.test(Objects.requireNonNullElse(part.getSubmittedFileName(), ""))))
          .toList();
    } catch (ServletException e) {
      throw new IOException(e);
    }
  }

  private static void take(String name, Arrival arrival, Taker taker, Form outcome)
      throws IOException {
    try {
      taker.take(bare(name), arrival);
    } catch (LimitedInputStream.TooLargeException e) {
      outcome.reject("files", TOO_LARGE, bare(name), MAX_GIGABYTES);
    } catch (NoRoomException e) {
      outcome.reject("files", FULL, bare(name));
    } catch (RefusedException e) {
      outcome.reject("files", "{}: {}", bare(name), e.words);
    } catch (MediaException e) {
      outcome.reject("files", "{}: {}", bare(name), Phrase.of(e.reason()));
    } catch (DiskFullException e) {
      outcome.reject("files", FULL, bare(name));
    }
  }

  /** The name without a folder before it, which some browsers send along. */
  private static String bare(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    return last.isBlank() ? "Untitled" : last.strip();
  }

  /** A title made from the name of a file: without its ending, with spaces. */
  static String title(String name) {
    String title = name.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "").replace('_', ' ').strip();
    return title.isEmpty() ? name : title;
  }
}
