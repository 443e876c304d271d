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
public final class RunningProcess implements AutoCloseable {

  private static final int CHUNK_BYTES = 1 << 16;
  private static final int MAX_QUEUED_CHUNKS = 16;
  private static final Duration POLL_INTERVAL = Duration.ofMillis(250);
  private static final byte[] END_OF_STREAM = {};

  private final FfmpegCommand ffmpegCommand;
  private final Duration idleTimeout;
  private final Process process;
  private final StderrTail stderrTail = new StderrTail();
  private final BlockingQueue<byte[]> queuedChunks = new ArrayBlockingQueue<>(MAX_QUEUED_CHUNKS);
  private final Thread stdoutThread;
  private final Thread stderrThread;
  private byte[] chunk = {};
  private int chunkOffset;
  private boolean ended;
  private volatile @Nullable RuntimeException stdinFailure;

  /**
   * @param stdinWriter writes the process's standard input, if it has any
   * @param heed accepts the lines of standard error that the program reads; the others are kept for
   *     error messages
   */
  public RunningProcess(
      FfmpegCommand ffmpegCommand,
      Sandbox sandbox,
      ProcessLimits processLimits,
      @Nullable StdinWriter stdinWriter,
      Predicate<String> heed) {
    this.ffmpegCommand = ffmpegCommand;
    this.idleTimeout = processLimits.idleTimeout();
    try {
      process = ProcessStarter.start(sandbox.wrap(ffmpegCommand, processLimits.memoryBytes()));
    } catch (IOException e) {
      ExitReason exitReason =
          new ExitReason(MediaException.Origin.ENVIRONMENT, String.valueOf(e.getMessage()));
      throw MediaException.afterRun(ffmpegCommand, "was not opened", exitReason, 0, "");
    }
    stdoutThread = Thread.ofPlatform().daemon().name("ffmpeg-out").start(this::readStdout);
    stderrThread = Thread.ofPlatform().daemon().name("ffmpeg-says").start(() -> readStderr(heed));
    if (stdinWriter == null) {
      closeQuietly(process.getOutputStream());
    } else {
      Thread.ofPlatform().daemon().name("ffmpeg-in").start(() -> writeStdin(stdinWriter));
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
    while (filled < buffer.length && hasMore(meanwhile)) {
      int count = Math.min(buffer.length - filled, chunk.length - chunkOffset);
      System.arraycopy(chunk, chunkOffset, buffer, filled, count);
      chunkOffset += count;
      filled += count;
    }
    return filled;
  }

  /** The next bytes, as many as there happen to be; none at the end. */
  public byte[] readAvailable(Runnable meanwhile) {
    if (!hasMore(meanwhile)) {
      return END_OF_STREAM;
    }
    byte[] rest = Arrays.copyOfRange(chunk, chunkOffset, chunk.length);
    chunkOffset = chunk.length;
    return rest;
  }

  /** All that the process writes, though not much more than this many bytes of it. */
  public byte[] readAll(int most) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] next = readAvailable(() -> {});
        next.length > 0 && all.size() < most;
        next = readAvailable(() -> {})) {
      all.writeBytes(next);
    }
    return all.toByteArray();
  }

  private boolean hasMore(Runnable meanwhile) {
    if (chunkOffset < chunk.length) {
      return true;
    }
    if (!ended) {
      chunk = awaitChunk(meanwhile);
      chunkOffset = 0;
      ended = chunk.length == 0;
    }
    return !ended;
  }

  private byte[] awaitChunk(Runnable meanwhile) {
    long since = System.nanoTime();
    while (true) {
      byte[] next = pollChunk();
      if (next != null) {
        return next;
      }
      meanwhile.run();
      if (System.nanoTime() - since > idleTimeout.toNanos()) {
        throw timeout();
      }
    }
  }

  private byte @Nullable [] pollChunk() {
    try {
      return queuedChunks.poll(POLL_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      close();
      throw interruption();
    }
  }

  /** Waits for the process to end by itself, which it must do well. */
  public void finish(String verb) {
    try {
      if (!process.waitFor(idleTimeout.toMillis(), TimeUnit.MILLISECONDS)) {
        throw timeout();
      }
      stderrThread.join(idleTimeout);
    } catch (InterruptedException e) {
      close();
      throw interruption();
    }
    RuntimeException failed = stdinFailure;
    if (failed != null) {
      throw failed;
    }
    if (process.exitValue() != 0) {
      throw failure(verb, ExitReason.of(process.exitValue(), stderrTail));
    }
  }

  private MediaException timeout() {
    close();
    String reason = "ffmpeg gave no sign of life for " + idleTimeout.toSeconds() + " seconds";
    return failure("was given up", new ExitReason(MediaException.Origin.FILE, reason));
  }

  /** That of which the file's name and the verb make a sentence. */
  public MediaException failure(String verb, ExitReason exitReason) {
    int status = process.isAlive() ? ExitReason.SIGKILL_STATUS : process.exitValue();
    return MediaException.afterRun(ffmpegCommand, verb, exitReason, status, stderrTail.text());
  }

  private static CancellationException interruption() {
    Thread.currentThread().interrupt();
    return new CancellationException("Interrupted while ffmpeg ran");
  }

  private void readStdout() {
    try (InputStream out = process.getInputStream()) {
      byte[] buffer = new byte[CHUNK_BYTES];
      for (int count = out.read(buffer); count > 0; count = out.read(buffer)) {
        queuedChunks.put(Arrays.copyOf(buffer, count));
      }
      queuedChunks.put(END_OF_STREAM);
    } catch (IOException e) {
      stderrTail.add("The pipe broke: " + e.getMessage());
      queuedChunks.offer(END_OF_STREAM);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void readStderr(Predicate<String> heed) {
    try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!heed.test(line)) {
          stderrTail.add(line);
        }
      }
    } catch (IOException e) {
      stderrTail.add("The pipe broke: " + e.getMessage());
    }
  }

  /** ffmpeg may stop reading before we stop writing, which is its right. */
  private void writeStdin(StdinWriter stdinWriter) {
    try (OutputStream in = process.getOutputStream()) {
      stdinWriter.writeTo(in);
    } catch (IOException e) {
      stderrTail.add("ffmpeg stopped reading: " + e.getMessage());
    } catch (RuntimeException e) {
      stdinFailure = e;
      kill();
    }
  }

  @Override
  public void close() {
    kill();
    stdoutThread.interrupt();
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
