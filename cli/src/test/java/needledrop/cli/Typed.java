package needledrop.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** A command line that was run, with what it wrote and how it ended. */
record Typed(int status, String out, String err) {
  static Typed line(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    return new Typed(status, out.toString(), err.toString());
  }
}
