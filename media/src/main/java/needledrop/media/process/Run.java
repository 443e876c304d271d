package needledrop.media.process;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A process that goes on while somebody reads what it writes.
 *
 * <p>One thread a pipe: what it writes to standard output is read ahead by about a megabyte, then
 * the process waits for its reader. Closing ends the process and all that it started.
 */
public final class Run implements AutoCloseable {

  private static final int CHUNK = 1 << 16;
  private static final int CHUNKS_AHEAD = 16;
  private static final Duration GLANCE = Duration.ofMillis(250);
  private static final byte[] END = {};

  private final Command command;
  private final Duration patience;
  private final Process process;
  private final Said said = new Said();
  private final BlockingQueue<byte[]> ahead = new ArrayBlockingQueue<>(CHUNKS_AHEAD);
  private final Thread reading;
  private final Thread listening;
  private byte[] chunk = {};
  private int used;
  private boolean ended;
  private volatile @Nullable RuntimeException feedingFailed;

  /**
   * @param feed writes the process's standard input, if it has any
   * @param heed takes those lines of standard error that are meant for us and not for a person
   */
  public Run(
      Command command, Guard guard, Limits limits, @Nullable Feed feed, Predicate<String> heed) {
    this.command = command;
    this.patience = limits.patience();
    try {
      process = Starter.start(guard.around(command, limits.memory()));
    } catch (IOException e) {
      Ending ending = new Ending(MediaException.Blame.MACHINE, String.valueOf(e.getMessage()));
      throw MediaException.after(command, "was not opened", ending, 0, "");
    }
    reading = Thread.ofPlatform().daemon().name("ffmpeg-out").start(this::readAhead);
    listening = Thread.ofPlatform().daemon().name("ffmpeg-says").start(() -> listen(heed));
    if (feed == null) {
      closeQuietly(process.getOutputStream());
    } else {
      Thread.ofPlatform().daemon().name("ffmpeg-in").start(() -> feed(feed));
    }
  }

  /**
   * Reads until the buffer is full or the process has no more to give.
   *
   * @param meanwhile called about four times a second while we wait; may throw to cancel
   * @return how many bytes were read
   */
  public int fill(byte[] buffer, Runnable meanwhile) {
    int filled = 0;
    while (filled < buffer.length && more(meanwhile)) {
      int count = Math.min(buffer.length - filled, chunk.length - used);
      System.arraycopy(chunk, used, buffer, filled, count);
      used += count;
      filled += count;
    }
    return filled;
  }

  /** The next bytes, as many as there happen to be; none at the end. */
  public byte[] some(Runnable meanwhile) {
    if (!more(meanwhile)) {
      return END;
    }
    byte[] rest = Arrays.copyOfRange(chunk, used, chunk.length);
    used = chunk.length;
    return rest;
  }

  /** All that the process writes, though not much more than this many bytes of it. */
  public byte[] all(int most) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] next = some(() -> {});
        next.length > 0 && all.size() < most;
        next = some(() -> {})) {
      all.writeBytes(next);
    }
    return all.toByteArray();
  }

  private boolean more(Runnable meanwhile) {
    if (used < chunk.length) {
      return true;
    }
    if (!ended) {
      chunk = await(meanwhile);
      used = 0;
      ended = chunk.length == 0;
    }
    return !ended;
  }

  private byte[] await(Runnable meanwhile) {
    long since = System.nanoTime();
    while (true) {
      byte[] next = glance();
      if (next != null) {
        return next;
      }
      meanwhile.run();
      if (System.nanoTime() - since > patience.toNanos()) {
        throw tooSlow();
      }
    }
  }

  private byte @Nullable [] glance() {
    try {
      return ahead.poll(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      close();
      throw interrupted();
    }
  }

  /** Waits for the process to end by itself, which it must do well. */
  public void finish(String verb) {
    try {
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw tooSlow();
      }
      listening.join(patience);
    } catch (InterruptedException e) {
      close();
      throw interrupted();
    }
    RuntimeException failed = feedingFailed;
    if (failed != null) {
      throw failed;
    }
    if (process.exitValue() != 0) {
      throw failure(verb, Ending.of(process.exitValue(), said));
    }
  }

  private MediaException tooSlow() {
    close();
    String reason = "ffmpeg gave no sign of life for " + patience.toSeconds() + " seconds";
    return failure("was given up", new Ending(MediaException.Blame.FILE, reason));
  }

  /** That of which the file's name and the verb make a sentence. */
  public MediaException failure(String verb, Ending ending) {
    int status = process.isAlive() ? Ending.KILLED : process.exitValue();
    return MediaException.after(command, verb, ending, status, said.all());
  }

  private static CancellationException interrupted() {
    Thread.currentThread().interrupt();
    return new CancellationException("Interrupted while ffmpeg ran");
  }

  private void readAhead() {
    try (InputStream out = process.getInputStream()) {
      byte[] buffer = new byte[CHUNK];
      for (int count = out.read(buffer); count > 0; count = out.read(buffer)) {
        ahead.put(Arrays.copyOf(buffer, count));
      }
      ahead.put(END);
    } catch (IOException e) {
      said.add("The pipe broke: " + e.getMessage());
      ahead.offer(END);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void listen(Predicate<String> heed) {
    try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!heed.test(line)) {
          said.add(line);
        }
      }
    } catch (IOException e) {
      said.add("The pipe broke: " + e.getMessage());
    }
  }

  /** ffmpeg may stop reading before we stop writing, which is its right. */
  private void feed(Feed feed) {
    try (OutputStream in = process.getOutputStream()) {
      feed.writeTo(in);
    } catch (IOException e) {
      said.add("ffmpeg stopped reading: " + e.getMessage());
    } catch (RuntimeException e) {
      feedingFailed = e;
      kill();
    }
  }

  @Override
  public void close() {
    kill();
    reading.interrupt();
  }

  private void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private static void closeQuietly(OutputStream stream) {
    try {
      stream.close();
    } catch (IOException e) {
      // the process is gone already, and finish() will say why
    }
  }
}
