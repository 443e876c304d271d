package needledrop.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** The result of running a command line: its exit status and output. */
record CommandRun(int status, String out, String err) {
  static CommandRun of(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    return new CommandRun(status, out.toString(), err.toString());
  }
}
