package needledrop.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import needledrop.media.ControlCharacters;

/**
 * A writer to the terminal that replaces control characters: names of files and songs can contain
 * escape sequences that control the terminal.
 */
final class TerminalWriter extends FilterWriter {
  TerminalWriter(Writer terminal) {
    super(terminal);
  }

  @Override
  public void write(int character) throws IOException {
    super.write(ControlCharacters.replace(String.valueOf((char) character)));
  }

  @Override
  public void write(char[] buffer, int offset, int length) throws IOException {
    write(new String(buffer, offset, length), 0, length);
  }

  /** Writes a text. A leading carriage return is kept, because the progress line uses it. */
  @Override
  public void write(String text, int offset, int length) throws IOException {
    boolean hasCarriageReturn = length > 0 && text.charAt(offset) == '\r';
    int start = hasCarriageReturn ? offset + 1 : offset;
    String shown = ControlCharacters.replace(text.substring(start, offset + length));
    super.write((hasCarriageReturn ? "\r" : "") + shown, 0, length);
  }
}
