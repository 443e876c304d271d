package needledrop.bench;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Load by wrk: keep-alive connections that ask for one address again and again. */
final class Wrk {
  private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in");
  private static final Pattern P99_LATENCY = Pattern.compile("99%\\s+([\\d.]+)(us|ms|s)");
  private static final Pattern ERRORS =
      Pattern.compile("Non-2xx or 3xx responses: \\d+|Socket errors: .*");
  private static final Map<String, Double> MILLIS_PER_UNIT =
      Map.of("us", 0.001, "ms", 1.0, "s", 1000.0);

  private Wrk() {}

  /**
   * What a burst of requests came to.
   *
   * @param requests answered
   * @param p99Millis the time within which 99 of 100 were answered, in milliseconds
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

  private static Burst parse(String said) {
    Matcher wrong = ERRORS.matcher(said);
    if (wrong.find()) {
      throw new IllegalStateException("wrk reported errors: " + wrong.group());
    }
    Matcher requests = REQUESTS.matcher(said);
    Matcher slowest = P99_LATENCY.matcher(said);
    if (!requests.find() || !slowest.find()) {
      throw new IllegalStateException("unexpected output of wrk: " + said);
    }
    double p99 =
        Double.parseDouble(slowest.group(1)) * MILLIS_PER_UNIT.getOrDefault(slowest.group(2), 1.0);
    return new Burst(Long.parseLong(requests.group(1)), p99);
  }
}
