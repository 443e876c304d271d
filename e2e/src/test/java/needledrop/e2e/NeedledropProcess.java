package needledrop.e2e;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program in a separate process, started as a user does. */
final class NeedledropProcess implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("http://\\S+");
  private static final int TIMEOUT_SECONDS = 600;
  private static final int CLOSE_SECONDS = 20;

  private final Process process;
  private final List<String> output = new CopyOnWriteArrayList<>();
  private final CompletableFuture<URI> journalAddress = new CompletableFuture<>();
  private final CompletableFuture<URI> ownerLink = new CompletableFuture<>();

  private NeedledropProcess(Process process) {
    this.process = process;
    readInBackground(process.getInputStream());
    readInBackground(process.getErrorStream());
    Thread.ofPlatform().daemon().start(this::watchExit);
  }

  /** Starts the journal on a free port, with additional environment variables. */
  static NeedledropProcess serve(Path home, Map<String, String> environment, String... more) {
    List<String> command = new ArrayList<>(List.of("serve", "--home", home.toString()));
    command.addAll(List.of("--port", "0"));
    command.addAll(List.of(more));
    return new NeedledropProcess(start(command, environment));
  }

  static NeedledropProcess serve(Path home, String... more) {
    return serve(home, Map.of(), more);
  }

  /** Runs a command to its end. */
  static ExitResult run(List<String> arguments, Map<String, String> environment) throws Exception {
    return waitForExit(start(arguments, environment), arguments);
  }

  private static ExitResult waitForExit(Process process, List<String> arguments) throws Exception {
    process.getOutputStream().close();
    CompletableFuture<String> err =
        CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
    String out = text(process.getInputStream());
    if (!process.waitFor(TIMEOUT_SECONDS, SECONDS)) {
      process.destroyForcibly();
      throw new TimeoutException(arguments + " has not ended");
    }
    return new ExitResult(process.exitValue(), out, err.get());
  }

  /** Runs a command to its end with the launcher script. */
  static ExitResult launch(List<String> arguments, Map<String, String> environment)
      throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of("..", "needledrop").toAbsolutePath().normalize().toString());
    command.addAll(arguments);
    return waitForExit(startProcess(command, environment), arguments);
  }

  static ExitResult run(String... arguments) throws Exception {
    return run(List.of(arguments), Map.of());
  }

  record ExitResult(int status, String out, String err) {}

  URI journalAddress() throws Exception {
    return waitFor(journalAddress);
  }

  URI ownerLink() throws Exception {
    return waitFor(ownerLink);
  }

  /** Returns all lines so far of standard output and standard error. */
  List<String> output() {
    return List.copyOf(output);
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  /** Kills the process as {@code kill -9} does. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Stops the process as a service manager does, and returns its exit status. */
  int stop() throws Exception {
    process.destroy();
    if (!process.waitFor(TIMEOUT_SECONDS, SECONDS)) {
      throw new TimeoutException("does not stop when asked: " + output);
    }
    return process.exitValue();
  }

  /** Stops the process, so that it saves its coverage, and kills it if it does not stop. */
  @Override
  public void close() {
    process.destroy();
    process.onExit().completeOnTimeout(process, CLOSE_SECONDS, SECONDS).join();
    kill();
  }

  private static Process start(List<String> arguments, Map<String, String> environment) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(coverageAgent());
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            Path.of("..", "cli", "target", "lib").toAbsolutePath().normalize() + "/*",
            "needledrop.cli.Main"));
    command.addAll(arguments);
    return startProcess(command, environment);
  }

  /** Returns the coverage agent of this test, if there is one. */
  private static List<String> coverageAgent() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("-javaagent:"))
        .toList();
  }

  private static Process startProcess(List<String> command, Map<String, String> environment) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void watchExit() {
    process.onExit().join();
    journalAddress.completeExceptionally(new ExitedEarlyException(output));
  }

  /**
   * Reads on a platform thread, because a blocked read of a pipe pins the carrier of a virtual
   * thread.
   */
  private void readInBackground(InputStream stream) {
    Thread.ofPlatform().daemon().start(() -> readAll(stream));
  }

  private void readAll(InputStream stream) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      lines.lines().forEach(this::addLine);
    } catch (IOException | UncheckedIOException e) {
      output.add("(no more: " + e.getMessage() + ")");
    }
  }

  private void addLine(String line) {
    output.add(line);
    Matcher address = ADDRESS.matcher(line);
    if (address.find()) {
      URI uri = URI.create(address.group());
      (uri.getPath().startsWith("/studio") ? ownerLink : journalAddress).complete(uri);
    }
  }

  private URI waitFor(CompletableFuture<URI> address) throws Exception {
    try {
      return address.get(TIMEOUT_SECONDS, SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new IllegalStateException("no address printed; it said: " + output, e);
    }
  }

  private static String text(InputStream stream) {
    try (stream) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class ExitedEarlyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ExitedEarlyException(List<String> output) {
      super("the program ended: " + String.join("\n", output));
    }
  }
}
