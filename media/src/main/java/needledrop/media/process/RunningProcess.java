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
 * A running ffmpeg process whose standard output is read while it runs.
 *
 * <p>Each pipe has its own thread. Standard output is read ahead by about a megabyte; then the
 * process blocks until the reader catches up. Closing kills the process and its descendants.
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
   * Starts the process.
   *
   * @param stdinWriter writes the standard input of the process; null for none
   * @param stderrConsumer returns true for each line of standard error that it consumes; the other
   *     lines are kept for error messages
   * @throws MediaException if the process cannot be started
   */
  public RunningProcess(
      FfmpegCommand ffmpegCommand,
      Sandbox sandbox,
      ProcessLimits processLimits,
      @Nullable StdinWriter stdinWriter,
      Predicate<String> stderrConsumer) {
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
    stderrThread =
        Thread.ofPlatform().daemon().name("ffmpeg-err").start(() -> readStderr(stderrConsumer));
    if (stdinWriter == null) {
      closeQuietly(process.getOutputStream());
    } else {
      Thread.ofPlatform().daemon().name("ffmpeg-in").start(() -> writeStdin(stdinWriter));
    }
  }

  /**
   * Reads standard output until the buffer is full or the output ends.
   *
   * @param whileWaiting called about four times per second while waiting; may throw to cancel
   * @return the number of bytes read
   * @throws MediaException if the process writes nothing within the idle timeout
   */
  public int fill(byte[] buffer, Runnable whileWaiting) {
    int filled = 0;
    while (filled < buffer.length && hasMore(whileWaiting)) {
      int count = Math.min(buffer.length - filled, chunk.length - chunkOffset);
      System.arraycopy(chunk, chunkOffset, buffer, filled, count);
      chunkOffset += count;
      filled += count;
    }
    return filled;
  }

  /**
   * Returns the next available bytes of standard output; an empty array at the end.
   *
   * @param whileWaiting called about four times per second while waiting; may throw to cancel
   * @throws MediaException if the process writes nothing within the idle timeout
   */
  public byte[] readAvailable(Runnable whileWaiting) {
    if (!hasMore(whileWaiting)) {
      return END_OF_STREAM;
    }
    byte[] rest = Arrays.copyOfRange(chunk, chunkOffset, chunk.length);
    chunkOffset = chunk.length;
    return rest;
  }

  /**
   * Returns all that the process writes to standard output.
   *
   * @param maxBytes reading stops after the chunk that reaches this size
   */
  public byte[] readAll(int maxBytes) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] next = readAvailable(() -> {});
        next.length > 0 && all.size() < maxBytes;
        next = readAvailable(() -> {})) {
      all.writeBytes(next);
    }
    return all.toByteArray();
  }

  private boolean hasMore(Runnable whileWaiting) {
    if (chunkOffset < chunk.length) {
      return true;
    }
    if (!ended) {
      chunk = awaitChunk(whileWaiting);
      chunkOffset = 0;
      ended = chunk.length == 0;
    }
    return !ended;
  }

  private byte[] awaitChunk(Runnable whileWaiting) {
    long startNanos = System.nanoTime();
    while (true) {
      byte[] next = pollChunk();
      if (next != null) {
        return next;
      }
      whileWaiting.run();
      if (System.nanoTime() - startNanos > idleTimeout.toNanos()) {
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

  /**
   * Waits until the process exits.
   *
   * @param verb the predicate of the error message, such as "could not be made"
   * @throws MediaException if it does not exit within the idle timeout, or with a status other than
   *     0
   */
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

  /** Returns the exception whose message is the file name, the verb and the reason. */
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

  private void readStderr(Predicate<String> stderrConsumer) {
    try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!stderrConsumer.test(line)) {
          stderrTail.add(line);
        }
      }
    } catch (IOException e) {
      stderrTail.add("The pipe broke: " + e.getMessage());
    }
  }

  /** Writes standard input; not an error if ffmpeg stops reading before the end. */
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
