package needledrop.bench;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs wrk, a load generator that requests one URL repeatedly over keep-alive connections. */
final class Wrk {
  private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in");
  private static final Pattern P99_LATENCY = Pattern.compile("99%\\s+([\\d.]+)(us|ms|s)");
  private static final Pattern ERRORS =
      Pattern.compile("Non-2xx or 3xx responses: \\d+|Socket errors: .*");
  private static final Map<String, Double> MILLIS_PER_UNIT =
      Map.of("us", 0.001, "ms", 1.0, "s", 1000.0);

  private Wrk() {}

  /**
   * The result of a burst of requests.
   *
   * @param requests the number of responses
   * @param p99Millis the 99th percentile of the latency in milliseconds
   */
  record Burst(long requests, double p99Millis) {}

  static Burst run(URI address, Map<String, String> headers, int connections, int seconds) {
    List<String> command =
        new ArrayList<>(
            List.of("wrk", "-t1", "-c" + connections, "-d" + seconds + "s", "--latency"));
    headers.forEach((name, value) -> command.addAll(List.of("-H", name + ": " + value)));
    command.add(address.toString());
    return parse(BenchProcesses.run(command));
  }

  private static Burst parse(String output) {
    Matcher errors = ERRORS.matcher(output);
    if (errors.find()) {
      throw new IllegalStateException("wrk reported errors: " + errors.group());
    }
    Matcher requests = REQUESTS.matcher(output);
    Matcher latency = P99_LATENCY.matcher(output);
    if (!requests.find() || !latency.find()) {
      throw new IllegalStateException("unexpected output of wrk: " + output);
    }
    double p99 =
        Double.parseDouble(latency.group(1)) * MILLIS_PER_UNIT.getOrDefault(latency.group(2), 1.0);
    return new Burst(Long.parseLong(requests.group(1)), p99);
  }
}
