package needledrop.cli;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import needledrop.listen.Fingerprint;
import needledrop.media.FileKind;
import needledrop.media.Probe;
import needledrop.media.Progress;
import needledrop.media.Recording;
import needledrop.media.cue.CueFileFinder;
import needledrop.media.cue.CueTrack;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.media.process.MediaException;
import needledrop.media.process.MediaException.Origin;
import needledrop.store.FileTree;

/** Computes the acoustic fingerprints of all songs in a folder of the disk and its subfolders. */
record SongFolder(Path folder, Ffmpeg ffmpeg) {

  /** A song with its fingerprint. */
  record LibrarySong(String title, Fingerprint fingerprint) {}

  /**
   * Returns the songs by their paths in the folder. The path of a song in an album file is followed
   * by "#" and its track number. Files without audio are skipped; damaged songs are skipped and
   * reported in one line.
   */
  SortedMap<String, LibrarySong> fingerprint(Executor executor, PrintWriter err, Progress progress)
      throws IOException {
    Queue<Path> unreadable = new ConcurrentLinkedQueue<>();
    List<Path> files = files(unreadable);
    Queue<String> problems = new ConcurrentLinkedQueue<>();
    CueFileFinder cues =
        new CueFileFinder((sheet, reason) -> problems.add(name(sheet) + ": " + reason.english()));
    cues.add(files);
    files.removeIf(CueFileFinder::isCueFile);
    List<CompletableFuture<Map<String, LibrarySong>>> fingerprints = new ArrayList<>();
    for (Path file : files) {
      fingerprints.add(
          CompletableFuture.supplyAsync(() -> fingerprint(file, cues, unreadable), executor));
    }
    SortedMap<String, LibrarySong> songs = new TreeMap<>();
    for (int i = 0; i < files.size(); i++) {
      songs.putAll(join(fingerprints.get(i)));
      progress.report((i + 1.0) / files.size());
    }
    problems.stream().sorted().forEach(problem -> err.println("needledrop: " + problem));
    if (!unreadable.isEmpty()) err.println(skippedMessage(unreadable.stream().sorted().toList()));
    if (songs.isEmpty())
      throw new InputException(folder + ": contains no song that ffmpeg can read");
    return songs;
  }

  private List<Path> files(Queue<Path> unreadable) throws IOException {
    if (!Files.isDirectory(folder)) throw new InputException(folder + ": there is no such folder");
    if (!Files.isReadable(folder)) throw new InputException(folder + ": permission denied");
    return FileTree.listFiles(folder, unreadable::add).stream()
        .filter(file -> FileKind.of(file).canBeMedia() || CueFileFinder.isCueFile(file))
        .collect(toCollection(ArrayList::new));
  }

  private Map<String, LibrarySong> fingerprint(
      Path file, CueFileFinder cues, Queue<Path> unreadable) {
    try {
      Probe probe = ffmpeg.probe(file);
      return probe.audio() == null ? Map.of() : fingerprint(file, probe, cues.tracks(file, probe));
    } catch (MediaException e) {
      if (e.origin() == Origin.ENVIRONMENT) throw e;
      if (FileKind.of(file).isMedia()) unreadable.add(file);
      return Map.of();
    }
  }

  private Map<String, LibrarySong> fingerprint(Path file, Probe probe, List<CueTrack> tracks) {
    if (tracks.isEmpty()) {
      return Map.of(name(file), toSong(title(probe, file), Recording.ofFile(file)));
    }
    Map<String, LibrarySong> songs = new HashMap<>();
    for (int i = 0; i < tracks.size(); i++) {
      String key = "%s#%02d".formatted(name(file), i + 1);
      CueTrack track = tracks.get(i);
      songs.put(key, toSong(track.title(), new Recording(file, track.span())));
    }
    return songs;
  }

  private LibrarySong toSong(String title, Recording recording) {
    return new LibrarySong(title, Fingerprint.ofSong(ffmpeg, recording, Progress.NONE));
  }

  private String skippedMessage(List<Path> files) {
    String firstNames = files.stream().limit(3).map(this::name).collect(joining(", "));
    String more = files.size() > 3 ? " and " + (files.size() - 3) + " more" : "";
    return "needledrop: skipped, cannot be read: " + firstNames + more;
  }

  private String name(Path file) {
    return folder.relativize(file).toString();
  }

  private static String title(Probe probe, Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return probe.tags().getOrDefault("title", dot > 0 ? name.substring(0, dot) : name);
  }

  private static <T> T join(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) throw cause;
      throw e;
    }
  }
}
