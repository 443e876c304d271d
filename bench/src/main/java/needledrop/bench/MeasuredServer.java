package needledrop.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A web server to measure: a process, possibly with workers, that serves a URL. */
abstract class MeasuredServer implements AutoCloseable {
  private static final double TICKS_PER_SECOND = 100; // on all common Linux systems
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

  /** Returns the CPU time of it and its workers since their start, in seconds. */
  double cpuSeconds() {
    return processes().mapToLong(MeasuredServer::cpuTicks).sum() / TICKS_PER_SECOND;
  }

  /** Returns the resident memory of it and its workers, in MiB. */
  double residentMegabytes() {
    return processes().mapToLong(MeasuredServer::residentKilobytes).sum() / 1024.0;
  }

  private Stream<ProcessHandle> processes() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants());
  }

  private static long cpuTicks(ProcessHandle process) {
    String stat = read(process, "stat");
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return Long.parseLong(fields[USER_TICKS_FIELD]) + Long.parseLong(fields[SYSTEM_TICKS_FIELD]);
  }

  private static long residentKilobytes(ProcessHandle process) {
    return read(process, "status")
        .lines()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .sum();
  }

  private static String read(ProcessHandle process, String file) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(process.pid()), file));
    } catch (IOException e) {
      throw new IllegalStateException("process " + process.pid() + " has ended", e);
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    process.onExit().join();
  }
}
