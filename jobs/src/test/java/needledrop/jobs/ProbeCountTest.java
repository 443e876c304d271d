package needledrop.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import needledrop.catalog.cue.CueOwner;
import needledrop.catalog.file.Folder.Kind;
import needledrop.catalog.footage.Footage;
import needledrop.cut.Edit;
import needledrop.journal.clip.Clip;
import needledrop.journal.clip.EditSourceNames;
import needledrop.media.ffmpeg.Ffmpeg;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts the runs of ffprobe while files are imported and analysed and a clip is rendered. */
final class ProbeCountTest {
  private static final double SECONDS = 20;
  private static final Pattern PROBED_FILE = Pattern.compile("ffprobe.* -i file:(.*)");

  @TempDir private Path folder;

  @Test
  void eachFileIsProbedOnceFromImportToRendering() throws IOException {
    Path songs = Files.createDirectory(folder.resolve("songs"));
    Path films = Files.createDirectory(folder.resolve("films"));
    Path song = GeneratedMedia.song(songs.resolve("Song.flac"), 1);
    Path film = GeneratedMedia.film(films.resolve("film.mp4"), song, SECONDS);
    Map<Path, Long> probes = recordProbes(() -> importAndRender(songs, films));
    assertEquals(1, probes.get(song));
    assertEquals(1, probes.get(film));
    assertTrue(probes.size() > 2, "The clip was not probed: " + probes);
    assertEquals(Set.of(1L), Set.copyOf(probes.values()), probes.toString());
  }

  private void importAndRender(Path songs, Path films) {
    try (JobsFixture fixture = new JobsFixture(folder.resolve("home"), Ffmpeg.fromEnvironment())) {
      fixture.folders.add(songs, Kind.SONGS);
      fixture.folders.add(films, Kind.FOOTAGE);
      fixture.start();
      JobsFixture.await(() -> !fixture.footage.proxied().isEmpty() && fixture.isIdle());
      Footage footage = fixture.footage.all().getFirst();
      Clip clip =
          fixture.clips.add(
              Edit.parse(
                  """
                  {"segments": [{"footage": "%s", "in": 0, "out": 10}]}
                  """
                      .formatted(EditSourceNames.name(footage.id()))));
      JobsFixture.await(() ->
          !fixture.cueSheets.of(new CueOwner.OfClip(clip.id())).isEmpty()
              && fixture.clips.unstreamed().isEmpty()
              && fixture.isIdle());
    }
  }

  /** Returns how often each file was probed meanwhile, as Java Flight Recorder saw it. */
  private Map<Path, Long> recordProbes(Runnable work) throws IOException {
    Path events = folder.resolve("processes.jfr");
    try (Recording recording = new Recording()) {
      recording.enable("jdk.ProcessStart");
      recording.start();
      work.run();
      recording.stop();
      recording.dump(events);
    }
    return RecordingFile.readAllEvents(events).stream()
        .filter(event -> event.getEventType().getName().equals("jdk.ProcessStart"))
        .map(event -> PROBED_FILE.matcher(event.getString("command")))
        .filter(Matcher::find)
        .map(command -> Path.of(command.group(1)))
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }
}
