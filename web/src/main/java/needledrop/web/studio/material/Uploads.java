package needledrop.web.studio.material;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Supplier;
import needledrop.media.process.MediaException;
import needledrop.store.DiskFullException;
import needledrop.web.http.Form;
import needledrop.web.http.LimitedInputStream;
import needledrop.web.http.Multipart;
import needledrop.web.words.Phrase;
import needledrop.web.words.Words;

/**
 * Files on their way in: one as the whole body of a request, or several in a plain form. Either way
 * they go to the disk as they come, into a folder that is emptied at every start, and what breaks
 * off is not kept.
 */
public final class Uploads {
  /** How much of the disk stays free for the journal itself. */
  private static final long RESERVED_BYTES = 512L << 20;

  private static final int MOST_FILES = 1000;
  private static final String FULL = "The disk is full. Nothing of {} was kept.";

  private final Path incoming;
  private final Supplier<Words> words;

  public Uploads(Path incoming, Supplier<Words> words) {
    this.incoming = incoming;
    this.words = words;
  }

  /** What is done with one file. */
  @FunctionalInterface
  interface Taker {
    void take(String name, InputStream content) throws IOException;
  }

  /** Takes the file that the body is; its name stands in the address. */
  void one(Context request, Taker taker) throws IOException {
    String name = Objects.requireNonNullElse(request.queryParam("name"), "");
    Form outcome = Form.empty();
    try (InputStream content = request.bodyInputStream()) {
      take(name, content, request.contentLength(), taker, outcome);
    }
    Phrase problem = outcome.problem("files");
    request.status(problem == null ? HttpStatus.CREATED : HttpStatus.UNPROCESSABLE_CONTENT);
    request.contentType("text/plain;charset=utf-8").result(words.get().say(problem));
  }

  /** Takes the files of a form; what is wrong with some does not stop the others. */
  Form several(Context request, Taker taker) throws IOException {
    Form outcome = Form.empty();
    int files = 0;
    for (Part part : parts(request)) {
      if (part.getSubmittedFileName() != null && part.getSize() > 0 && files++ < MOST_FILES) {
        try (InputStream content = part.getInputStream()) {
          take(part.getSubmittedFileName(), content, part.getSize(), taker, outcome);
        } finally {
          part.delete();
        }
      }
    }
    return files == 0 ? outcome.refuse("files", "Choose a file first.") : outcome;
  }

  private static Iterable<Part> parts(Context request) throws IOException {
    if (!request.isMultipart()) {
      throw new BadRequestResponse("This form holds no files.");
    }
    try {
      return request.req().getParts();
    } catch (ServletException e) {
      throw new IOException(e);
    }
  }

  private void take(String name, InputStream content, long length, Taker taker, Form outcome)
      throws IOException {
    long most = Multipart.MEDIA.maxFileBytes();
    if (Files.getFileStore(incoming).getUsableSpace() - length < RESERVED_BYTES) {
      outcome.refuse("files", FULL, bare(name));
      return;
    }
    try {
      taker.take(bare(name), new LimitedInputStream(content, most));
    } catch (LimitedInputStream.TooLargeException e) {
      outcome.refuse("files", "{}: files can have at most {} GB.", bare(name), most >> 30);
    } catch (MediaException e) {
      outcome.refuse("files", "{}: {}", bare(name), Phrase.of(e.reason()));
    } catch (DiskFullException e) {
      outcome.refuse("files", FULL, bare(name));
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
