package needledrop.media.process;

import java.io.IOException;
import java.io.OutputStream;

/** Somebody who writes raw bytes, on a thread of their own, as fast as ffmpeg takes them. */
@FunctionalInterface
public interface StdinWriter {
  void writeTo(OutputStream out) throws IOException;
}
