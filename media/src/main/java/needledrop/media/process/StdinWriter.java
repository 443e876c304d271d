package needledrop.media.process;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes the standard input of a process, on a separate thread; writes block while ffmpeg does not
 * read.
 */
@FunctionalInterface
public interface StdinWriter {
  /** Writes all bytes; the caller closes the stream. */
  void writeTo(OutputStream out) throws IOException;
}
