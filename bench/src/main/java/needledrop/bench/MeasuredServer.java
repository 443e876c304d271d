package needledrop.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A web server under measurement: a process, perhaps with workers, that returned status at an
 * address.
 */
abstract class MeasuredServer implements AutoCloseable {
  private static final double TICKS_PER_SECOND = 100; // of every Linux we know of
  private static final int USER_TICKS_FIELD =
      11; // fields of /proc/PID/stat, after the name in brackets
  private static final int SYSTEM_TICKS_FIELD = 12;

  private final String name;
  private final URI address;
  private final Process process;

  MeasuredServer(String name, URI address, Process process) {
    this.name = name;
    this.address = address;
    this.process = process;
  }

  String name() {
    return name;
  }

  URI address() {
    return address;
  }

  /** Processor time that it and its workers have taken since their start, in seconds. */
  double cpuSeconds() {
    return processes().mapToLong(MeasuredServer::cpuTicks).sum() / TICKS_PER_SECOND;
  }

  /** Memory that it and its workers hold, in megabytes of 2^20 bytes. */
  double residentMegabytes() {
    return processes().mapToLong(MeasuredServer::residentKilobytes).sum() / 1024.0;
  }

  private Stream<ProcessHandle> processes() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants());
  }

  private static long cpuTicks(ProcessHandle one) {
    String stat = read(one, "stat");
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return Long.parseLong(fields[USER_TICKS_FIELD]) + Long.parseLong(fields[SYSTEM_TICKS_FIELD]);
  }

  private static long residentKilobytes(ProcessHandle one) {
    return read(one, "status")
        .lines()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .sum();
  }

  private static String read(ProcessHandle one, String file) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(one.pid()), file));
    } catch (IOException e) {
      throw new IllegalStateException("process " + one.pid() + " has ended", e);
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    process.onExit().join();
  }
}
