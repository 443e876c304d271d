package needledrop.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import needledrop.media.Progress;

/** A progress bar on standard error, shown only on a terminal. */
final class ProgressLine implements Progress, AutoCloseable {
  private static final int STEPS = 1000;
  private static final int UPDATE_INTERVAL_MILLIS = 250;
  private static final int WIDTH = 72;

  private final PrintWriter err;
  private final ProgressBar bar;

  ProgressLine(String task, PrintWriter err) {
    this.err = err;
    bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(STEPS)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(UPDATE_INTERVAL_MILLIS)
            .hideEta()
            .setConsumer(new DelegatingProgressBarConsumer(this::show, WIDTH))
            .build();
  }

  private void show(String line) {
    if (isTerminal()) {
      err.print("\r" + line);
      err.flush();
    }
  }

  private static boolean isTerminal() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  }

  @Override
  public void report(double fraction) {
    bar.stepTo(Math.round(Math.clamp(fraction, 0, 1) * STEPS));
  }

  @Override
  public void close() {
    bar.close();
    if (isTerminal()) {
      err.println();
    }
  }
}
