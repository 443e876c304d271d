package needledrop.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import needledrop.media.ControlCharacters;

/**
 * A writer to the terminal that shows control characters instead of sending them: names of files
 * and songs may hold sequences that recolour, move or retitle a terminal.
 */
final class TerminalWriter extends FilterWriter {
  TerminalWriter(Writer terminal) {
    super(terminal);
  }

  @Override
  public void write(int letter) throws IOException {
    super.write(ControlCharacters.replace(String.valueOf((char) letter)));
  }

  @Override
  public void write(char[] letters, int from, int length) throws IOException {
    write(new String(letters, from, length), 0, length);
  }

  /** A carriage return in front is our own: it lets a progress line be drawn over the last one. */
  @Override
  public void write(String text, int from, int length) throws IOException {
    boolean returns = length > 0 && text.charAt(from) == '\r';
    int start = returns ? from + 1 : from;
    String shown = ControlCharacters.replace(text.substring(start, from + length));
    super.write((returns ? "\r" : "") + shown, 0, length);
  }
}
