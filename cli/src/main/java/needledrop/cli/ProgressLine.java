package needledrop.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import needledrop.media.Progress;

/**
 * A progress bar on standard error, drawn over itself at each percent. It is drawn on terminals
 * only: in a script or a log it would be noise.
 */
final class ProgressLine implements Progress, AutoCloseable {
  private static final int BAR_WIDTH = 40;

  private final String task;
  private final PrintWriter err;
  private final boolean visible;
  private int shownPercent = -1;

  ProgressLine(String task, PrintWriter err) {
    this(task, err, isTerminal());
  }

  ProgressLine(String task, PrintWriter err, boolean visible) {
    this.task = task;
    this.err = err;
    this.visible = visible;
    report(0);
  }

  private static boolean isTerminal() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  }

  /** Shows progress. The threads of a command may report at the same time. */
  @Override
  public synchronized void report(double fraction) {
    int percent = (int) Math.round(100 * Math.clamp(fraction, 0, 1));
    if (visible && percent > shownPercent) {
      shownPercent = percent;
      err.print("\r" + line(percent));
      err.flush();
    }
  }

  private String line(int percent) {
    int filled = BAR_WIDTH * percent / 100;
    return "%s %3d%% [%s%s]"
        .formatted(task, percent, "=".repeat(filled), " ".repeat(BAR_WIDTH - filled));
  }

  @Override
  public synchronized void close() {
    if (visible) {
      err.println();
    }
  }
}
