package needledrop.jobs;

import java.nio.file.Path;
import needledrop.store.Ids.ClipId;
import needledrop.store.Ids.EntryId;
import needledrop.store.Ids.FootageId;
import needledrop.store.Ids.RowId;
import needledrop.store.Ids.SongId;

/** A background job: its kind and the row that it works on. */
public sealed interface Job {

  /** Scans a watched folder for songs or footage. */
  record ScanFolder(Path folder) implements Job {}

  /** Reads the length, the streams and the tags of footage. */
  record ProbeFootage(FootageId footage) implements Job {}

  /** Detects the shots of footage and makes its storyboard. */
  record FindShots(FootageId footage) implements Job {}

  /** Detects which songs of the library play in footage, and when. */
  record ListenToFootage(FootageId footage) implements Job {}

  /** Makes the fingerprint of a song. */
  record FingerprintSong(SongId song) implements Job {}

  /** Renders the video of a clip and its poster, storyboard, waveform and chapters. */
  record RenderClip(ClipId clip) implements Job {}

  /** Detects which songs of the library play in a clip, and when. */
  record ListenToClip(ClipId clip) implements Job {}

  /** Makes the adaptive stream of a clip in several resolutions. */
  record StreamClip(ClipId clip) implements Job {}

  /** Makes a small version of footage that browsers cannot play. */
  record ProxyFootage(FootageId footage) implements Job {}

  /** Publishes a scheduled entry. */
  record PublishEntry(EntryId entry) implements Job {}

  /** Sends the mails that are due. */
  record SendMail() implements Job {}

  /** Checks the links to other hosts that are due. */
  record CheckLinks() implements Job {}

  /** Makes the video and the music of the sample journal. */
  record MakeSample() implements Job {}

  /** A job of unknown kind, from a newer program or a damaged row. */
  record UnknownJob(String kind, String subject) implements Job {}

  /** Returns the kind as stored in the row of the job. */
  default String kind() {
    return switch (this) {
      case ScanFolder _ -> "scan-folder";
      case ProbeFootage _ -> "probe-footage";
      case FindShots _ -> "find-shots";
      case ListenToFootage _ -> "listen-to-footage";
      case FingerprintSong _ -> "fingerprint-song";
      case RenderClip _ -> "render-clip";
      case ListenToClip _ -> "listen-to-clip";
      case StreamClip _ -> "stream-clip";
      case ProxyFootage _ -> "proxy-footage";
      case PublishEntry _ -> "publish-entry";
      case SendMail _ -> "send-mail";
      case CheckLinks _ -> "check-links";
      case MakeSample _ -> "make-sample";
      case UnknownJob(String kind, _) -> kind;
    };
  }

  /** Returns the key of the row that it works on; empty if there is none. */
  default String subject() {
    return switch (this) {
      case ScanFolder(Path folder) -> folder.toString();
      case ProbeFootage(FootageId footage) -> key(footage);
      case FindShots(FootageId footage) -> key(footage);
      case ListenToFootage(FootageId footage) -> key(footage);
      case FingerprintSong(SongId song) -> key(song);
      case RenderClip(ClipId clip) -> key(clip);
      case ListenToClip(ClipId clip) -> key(clip);
      case StreamClip(ClipId clip) -> key(clip);
      case ProxyFootage(FootageId footage) -> key(footage);
      case PublishEntry(EntryId entry) -> key(entry);
      case SendMail _, CheckLinks _, MakeSample _ -> "";
      case UnknownJob(_, String subject) -> subject;
    };
  }

  private static String key(RowId id) {
    return Long.toString(id.value());
  }

  /**
   * Returns the priority, higher first. Fast jobs, and those that others depend on, have a high
   * priority.
   */
  default int priority() {
    return switch (this) {
      case PublishEntry _, SendMail _ -> 60;
      case ScanFolder _, MakeSample _ -> 50;
      case ProbeFootage _ -> 40;
      case RenderClip _ -> 30;
      case FingerprintSong _ -> 20;
      case FindShots _ -> 10;
      case ListenToFootage _, ListenToClip _, ProxyFootage _ -> 0;
      case StreamClip _, CheckLinks _, UnknownJob _ -> -10;
    };
  }

  /** Returns the job of a stored kind and subject. */
  static Job of(String kind, String subject) {
    try {
      return parse(kind, subject);
    } catch (IllegalArgumentException e) {
      return new UnknownJob(kind, subject);
    }
  }

  private static Job parse(String kind, String subject) {
    return switch (kind) {
      case "scan-folder" -> new ScanFolder(Path.of(subject));
      case "probe-footage" -> new ProbeFootage(new FootageId(id(subject)));
      case "find-shots" -> new FindShots(new FootageId(id(subject)));
      case "listen-to-footage" -> new ListenToFootage(new FootageId(id(subject)));
      case "fingerprint-song" -> new FingerprintSong(new SongId(id(subject)));
      case "render-clip" -> new RenderClip(new ClipId(id(subject)));
      case "listen-to-clip" -> new ListenToClip(new ClipId(id(subject)));
      case "stream-clip" -> new StreamClip(new ClipId(id(subject)));
      case "proxy-footage" -> new ProxyFootage(new FootageId(id(subject)));
      case "publish-entry" -> new PublishEntry(new EntryId(id(subject)));
      case "send-mail" -> new SendMail();
      case "check-links" -> new CheckLinks();
      case "make-sample" -> new MakeSample();
      default -> throw new IllegalArgumentException("There is no job called " + kind);
    };
  }

  private static long id(String subject) {
    return Long.parseLong(subject);
  }
}
