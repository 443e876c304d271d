package needledrop.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import needledrop.cli.SongFolder.LibrarySong;
import needledrop.listen.Cue;
import needledrop.listen.CueDetector;
import needledrop.listen.CueSheet;
import needledrop.listen.Fingerprint;
import needledrop.listen.SongIndex;
import needledrop.media.Probe;
import needledrop.media.ffmpeg.Ffmpeg;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code needledrop listen}: prints the cue sheets of footage, detected with a folder of songs. */
@Command(
    name = "listen",
    description = "Finds which song from a folder plays where in footage.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {"", "Example:", "  needledrop listen film.mkv --songs music/"})
final class ListenCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", arity = "1..*", description = "The footage.")
  private List<Path> files = List.of();

  @Option(
      names = "--songs",
      paramLabel = "DIR",
      required = true,
      description = "The folder of songs, including its subfolders.")
  private Path songs = Path.of("");

  @Option(names = "--json", description = "Prints one JSON object per file, one per line.")
  private boolean json;

  @Spec private CommandSpec command = CommandSpec.create();

  private final Ffmpeg ffmpeg = Ffmpeg.fromEnvironment();

  /** The cues detected in one file. */
  private record ListenResult(Path file, double seconds, CueSheet sheet) {}

  @Override
  public Integer call() throws IOException {
    files.forEach(FileArgument::requireReadable);
    try (ExecutorService executor = Executors.newWorkStealingPool()) {
      SortedMap<String, LibrarySong> library = library(executor);
      try (SongIndex index = SongIndex.of(fingerprints(library))) {
        CueDetector cueDetector = new CueDetector(index, executor);
        ExitStatus worst = ExitStatus.SUCCESS;
        for (Path file : files) worst = worst(worst, listen(file, cueDetector, library));
        return worst.code();
      }
    }
  }

  private SortedMap<String, LibrarySong> library(ExecutorService executor) throws IOException {
    try (ProgressLine progress = new ProgressLine("songs", err())) {
      return new SongFolder(songs, ffmpeg).fingerprint(executor, err(), progress);
    }
  }

  private static SortedMap<String, Fingerprint> fingerprints(
      SortedMap<String, LibrarySong> library) {
    SortedMap<String, Fingerprint> fingerprints = new TreeMap<>();
    library.forEach((key, song) -> fingerprints.put(key, song.fingerprint()));
    return fingerprints;
  }

  /**
   * Detects and prints the cues of one file. A failure is reported, and the other files are still
   * processed.
   */
  private ExitStatus listen(
      Path file, CueDetector cueDetector, SortedMap<String, LibrarySong> library) {
    try {
      ListenResult listenResult = find(file, cueDetector);
      PrintWriter out = command.commandLine().getOut();
      out.print(json ? json(listenResult, library) + "\n" : table(listenResult, library));
      out.flush();
      return ExitStatus.SUCCESS;
    } catch (RuntimeException e) {
      err().println("needledrop: " + ExitStatus.message(e));
      return ExitStatus.of(e);
    }
  }

  private ListenResult find(Path file, CueDetector cueDetector) {
    Probe probe = ffmpeg.probe(file);
    if (probe.audio() == null) {
      err().println("needledrop: " + file + ": has no sound");
      return new ListenResult(file, probe.seconds(), new CueSheet(List.of()));
    }
    try (ProgressLine progress = new ProgressLine("listen", err())) {
      Fingerprint footage = Fingerprint.ofFootage(ffmpeg, file, progress.part(0, 0.4));
      return new ListenResult(
          file, probe.seconds(), cueDetector.detect(footage, progress.part(0.4, 1)));
    }
  }

  private static String json(ListenResult listenResult, SortedMap<String, LibrarySong> library) {
    ObjectNode root = JsonMapper.shared().createObjectNode();
    root.put("file", listenResult.file.toString())
        .put("duration", TimeFormat.roundToMillis(listenResult.seconds));
    root.putArray("cues");
    for (Cue cue : listenResult.sheet.cues()) {
      ObjectNode node = root.withArrayProperty("cues").addObject();
      node.put("song", cue.song()).put("title", title(cue, library));
      node.put("in", TimeFormat.roundToMillis(cue.span().startSeconds()));
      node.put("out", TimeFormat.roundToMillis(cue.span().endSeconds()));
      node.put("songIn", TimeFormat.roundToMillis(cue.songIn().toNanos() / 1e9));
      node.put("speed", Math.round(cue.speed() * 1e6) / 1e6);
      node.put("confidence", Math.round(cue.confidence() * 1e3) / 1e3);
    }
    return root.toString();
  }

  private String table(ListenResult listenResult, SortedMap<String, LibrarySong> library) {
    StringBuilder table = new StringBuilder();
    table.append("%s  %s%n".formatted(listenResult.file, TimeFormat.format(listenResult.seconds)));
    if (listenResult.sheet.cues().isEmpty()) {
      return table.append("  no song from %s was found%n".formatted(songs)).toString();
    }
    String row = "%12s  %12s  %12s  %5s  %4s  %s%n";
    table.append(row.formatted("in", "out", "song in", "speed", "conf", "song"));
    for (Cue cue : listenResult.sheet.cues()) {
      table.append(
          row.formatted(
              TimeFormat.format(cue.span().startSeconds()),
              TimeFormat.format(cue.span().endSeconds()),
              TimeFormat.format(cue.songIn().toNanos() / 1e9),
              "%.3f".formatted(cue.speed()),
              "%.0f%%".formatted(100 * cue.confidence()),
              title(cue, library) + "  (" + cue.song() + ")"));
    }
    return table.toString();
  }

  private static String title(Cue cue, SortedMap<String, LibrarySong> library) {
    LibrarySong song = library.get(cue.song());
    return song == null ? cue.song() : song.title();
  }

  private static ExitStatus worst(ExitStatus one, ExitStatus other) {
    return one.code() >= other.code() ? one : other;
  }

  private PrintWriter err() {
    return command.commandLine().getErr();
  }
}
