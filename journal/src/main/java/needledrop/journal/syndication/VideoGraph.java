package needledrop.journal.syndication;

import java.time.Duration;
import java.time.Instant;
import needledrop.catalog.cue.KeptCue;
import needledrop.cut.Edit;
import needledrop.journal.clip.Clip;
import needledrop.journal.clip.ClipFile;
import needledrop.journal.clip.ClipOnPage;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A clip in schema.org's words: a video, whose chapters and cues are its parts. */
record VideoGraph(Address address) {

  /**
   * Fills a node.
   *
   * @param page where its moments are found
   */
  ObjectNode describe(
      ObjectNode video,
      String id,
      ClipOnPage shown,
      String description,
      Instant uploaded,
      String page) {
    Clip clip = shown.clip();
    video
        .put("@type", "VideoObject")
        .put("@id", id)
        .put("name", clip.title())
        .put("description", description)
        .put("thumbnailUrl", address.of(clip.path(ClipFile.POSTER)))
        .put("contentUrl", address.of(clip.path(ClipFile.VIDEO)))
        .put("encodingFormat", ClipFile.VIDEO.mediaType())
        .put("uploadDate", uploaded.toString())
        .put("duration", clip.playing() == null ? "PT0S" : clip.playing().length().toString());
    addMoments(shown, page, video.putArray("hasPart"));
    return video;
  }

  private void addMoments(ClipOnPage shown, String page, ArrayNode moments) {
    for (Edit.Chapter chapter : shown.clip().edit().chapters()) {
      moment(page, chapter.title(), seconds(chapter.at()), moments.addObject());
    }
    for (KeptCue cue : shown.cues()) {
      moment(page, cue.song().name(), cue.span().start(), moments.addObject())
          .put("endOffset", cue.span().end().toSeconds())
          .putObject("about")
          .put("@id", address.of(cue.song().path()));
    }
  }

  private static ObjectNode moment(String page, String name, Duration at, ObjectNode moment) {
    return moment
        .put("@type", "Clip")
        .put("name", name)
        .put("startOffset", at.toSeconds())
        .put("url", page + "?t=" + at.toSeconds());
  }

  private static Duration seconds(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1000));
  }
}
