package needledrop.web.studio.media;

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
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import needledrop.media.MediaExtensions;
import needledrop.media.process.MediaException;
import needledrop.message.Message;
import needledrop.store.ContentStore;
import needledrop.store.DiskFullException;
import needledrop.store.Home;
import needledrop.store.Ids;
import needledrop.store.Ids.ContentId;
import needledrop.store.upload.PartialUploads;
import needledrop.store.upload.UploadKey;
import needledrop.web.http.Form;
import needledrop.web.http.Sessions;
import needledrop.web.http.SiteIdentity;
import needledrop.web.http.body.LimitedInputStream;
import needledrop.web.http.body.UploadLimits;
import org.jspecify.annotations.Nullable;

/**
 * Receives uploads: one file as the body of a request, several in a plain form, or one file in
 * pieces that {@linkplain PartialUploads can be resumed}. All are streamed to the disk, and kept
 * only once they are known to be media.
 */
public final class Uploads {
  private static final String OFFSET_HEADER = "Upload-Offset";
  private static final String TOO_LARGE = "{file}: files can be at most {max} GB.";
  private static final long MAX_GIGABYTES = UploadLimits.MEDIA.maxFileBytes() >> 30;
  private static final String DISK_FULL = "The disk is full. {file} was not saved.";

  private final Path incoming;
  private final PartialUploads partial;
  private final ContentStore contentStore;
  private final SiteIdentity site;
  private final Sessions sessions;

  private Uploads(
      Path incoming,
      PartialUploads partial,
      ContentStore contentStore,
      SiteIdentity site,
      Sessions sessions) {
    this.incoming = incoming;
    this.partial = partial;
    this.contentStore = contentStore;
    this.site = site;
    this.sessions = sessions;
  }

  /** Assembles the uploads into the content store of a home. */
  public static Uploads to(Home home, SiteIdentity site, Sessions sessions, InstantSource clock) {
    return new Uploads(
        home.incoming(), new PartialUploads(home, clock), home.contentStore(), site, sessions);
  }

  /** Handles one uploaded file. */
  @FunctionalInterface
  interface Receiver {
    void receive(String name, IncomingFile incomingFile) throws IOException;
  }

  /** A received file, which is moved to the content store if the check accepts it. */
  @FunctionalInterface
  interface IncomingFile {
    ContentId storeIf(ContentStore.Check check) throws IOException;
  }

  /** Thrown if a file is refused, with the reason. */
  static final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Message text;

    RefusedException(Message words) {
      this.text = words;
    }
  }

  /** Reads a small file that is not stored. */
  static byte[] read(IncomingFile incomingFile, int maxBytes) throws IOException {
    AtomicReference<byte[]> content = new AtomicReference<>(new byte[0]);
    try {
      incomingFile.storeIf(file -> {
        try (InputStream in = Files.newInputStream(file)) {
          content.set(in.readNBytes(maxBytes));
        }
        throw new NotStoredException();
      });
    } catch (NotStoredException e) {
      return content.get();
    }
    throw new IllegalStateException("kept what was only to be read");
  }

  /** Prevents the storing of a file that was only read. */
  private static final class NotStoredException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Receives a file as the request body; its name is a query parameter. */
  void receiveBody(Context request, Receiver receiver) throws IOException {
    String name = Objects.requireNonNullElse(request.queryParam("name"), "");
    Form outcome = Form.empty();
    try (InputStream content = request.bodyInputStream()) {
      receive(name, incomingFile(content, request.contentLength()), receiver, outcome);
    }
    respond(request, outcome);
  }

  private void respond(Context request, Form outcome) {
    Message problem = outcome.error("files");
    request.status(problem == null ? HttpStatus.CREATED : HttpStatus.UNPROCESSABLE_CONTENT);
    request.contentType("text/plain;charset=utf-8").result(site.translator().translate(problem));
  }

  /** Sends the number of bytes received so far, so that an upload can be resumed. */
  void sendOffset(Context request) throws IOException {
    request.header(OFFSET_HEADER, Long.toString(partial.offset(key(request))));
    request.header("Cache-Control", "no-store");
  }

  /** Receives a chunk of a file; the last one completes it. */
  void receiveChunk(Context request, Receiver receiver) throws IOException {
    UploadKey key = key(request);
    if (key.size() > UploadLimits.MEDIA.maxFileBytes()) {
      respond(
          request,
          Form.empty()
              .reject("files", TOO_LARGE, "file", baseName(key.name()), "max", MAX_GIGABYTES));
      return;
    }
    try {
      append(request, key, receiver);
    } catch (PartialUploads.OffsetException e) {
      request.status(HttpStatus.CONFLICT).header(OFFSET_HEADER, Long.toString(e.offset()));
    } catch (DiskFullException e) {
      respond(request, Form.empty().reject("files", DISK_FULL, "file", baseName(key.name())));
    }
  }

  private void append(Context request, UploadKey key, Receiver receiver) throws IOException {
    long received;
    try (InputStream content = request.bodyInputStream()) {
      received = partial.append(key, number(request.header(OFFSET_HEADER)), content);
    }
    if (received < key.size()) {
      request.status(HttpStatus.NO_CONTENT).header(OFFSET_HEADER, Long.toString(received));
    } else {
      complete(request, key, receiver);
    }
  }

  private void complete(Context request, UploadKey key, Receiver receiver) throws IOException {
    Form outcome = Form.empty();
    Path whole = partial.complete(key);
    receive(key.name(), check -> contentStore.moveIn(whole, check), receiver, outcome);
    respond(request, outcome);
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
    return Ids.parseNumber(text)
        .orElseThrow(() -> new BadRequestResponse("The upload has no size or offset."));
  }

  /**
   * Receives the files of a form; problems with some do not stop the others. Files that are neither
   * audio nor video by their names are skipped.
   *
   * @param last accepts names of other files, which are received after the media files
   */
  Batch receiveForm(Context request, Predicate<String> last, Receiver receiver) throws IOException {
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
        receivePart(part, name, receiver, outcome);
        taken++;
      }
      part.delete();
    }
    return new Batch(taken, skipped, outcome);
  }

  private void receivePart(Part part, String name, Receiver receiver, Form outcome)
      throws IOException {
    try (InputStream content = part.getInputStream()) {
      receive(name, incomingFile(content, part.getSize()), receiver, outcome);
    }
  }

  /** A stream of this declared length in bytes. */
  private IncomingFile incomingFile(InputStream content, long length) {
    return check -> {
      long room = Files.getFileStore(incoming).getUsableSpace() - length;
      if (room < PartialUploads.RESERVED_BYTES) {
        throw new InsufficientSpaceException();
      }
      return contentStore.put(
          new LimitedInputStream(content, UploadLimits.MEDIA.maxFileBytes()), check);
    };
  }

  /** Thrown if storing the file would not leave enough disk space for the journal. */
  private static final class InsufficientSpaceException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** The result of receiving the files of one form. */
  record Batch(int received, int skipped, Form outcome) {
    Batch {
      if (received == 0 && skipped == 0) {
        outcome.reject("files", "Choose a file first.");
      } else if (received == 0) {
        outcome.reject("files", skippedMessage(skipped));
      }
    }

    /** The success message, followed by the number of skipped files. */
    Message message(String done) {
      Message words = Message.of(done);
      return skipped == 0
          ? words
          : Message.of("{done} {skipped}", "done", words, "skipped", skippedMessage(skipped));
    }
  }

  private static Message skippedMessage(int skipped) {
    return Message.of(
        "{count, plural, one {Skipped # file that is neither audio nor video.} other {Skipped # files"
            + " that are neither audio nor video.}}",
        "count",
        skipped);
  }

  private static List<Part> parts(Context request, Predicate<String> last) throws IOException {
    if (!request.isMultipart()) {
      throw new BadRequestResponse("This form contains no files.");
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

  private static void receive(
      String name, IncomingFile incomingFile, Receiver receiver, Form outcome) throws IOException {
    try {
      receiver.receive(baseName(name), incomingFile);
    } catch (LimitedInputStream.TooLargeException e) {
      outcome.reject("files", TOO_LARGE, "file", baseName(name), "max", MAX_GIGABYTES);
    } catch (InsufficientSpaceException e) {
      outcome.reject("files", DISK_FULL, "file", baseName(name));
    } catch (RefusedException e) {
      outcome.reject("files", "{file}: {reason}", "file", baseName(name), "reason", e.text);
    } catch (MediaException e) {
      outcome.reject(
          "files", "{file}: {reason}", "file", baseName(name), "reason", Message.of(e.reason()));
    } catch (DiskFullException e) {
      outcome.reject("files", DISK_FULL, "file", baseName(name));
    }
  }

  /** The name without its folder, which some browsers send. */
  private static String baseName(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    return last.isBlank() ? "Untitled" : last.strip();
  }

  /** A title made from a file name: without its extension, and with spaces. */
  static String title(String name) {
    String title = name.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "").replace('_', ' ').strip();
    return title.isEmpty() ? name : title;
  }
}
