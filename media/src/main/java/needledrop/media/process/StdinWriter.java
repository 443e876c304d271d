package needledrop.media.process;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A callback that generates the standard input of a process, such as raw frames for ffmpeg. It is
 * called on a separate thread, and its writes block while the process does not read.
 */
@FunctionalInterface
public interface StdinWriter {
  /** Writes all bytes; the caller closes the stream. */
  void writeTo(OutputStream out) throws IOException;
}
