package needledrop.journal.syndication;

import java.time.Instant;
import needledrop.catalog.item.Song;
import needledrop.journal.clip.Clip;
import needledrop.journal.clip.ClipFile;
import needledrop.journal.clip.ClipWithCues;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Describes clips as schema.org VideoObject, with chapters and cues as parts. */
record VideoJsonLd(BaseUrl baseUrl) {

  /**
   * Adds the properties of a clip to a node.
   *
   * @param page the address of the page where its moments are linked
   */
  ObjectNode describe(
      ObjectNode video,
      String id,
      ClipWithCues clipWithCues,
      String description,
      Instant uploaded,
      String page) {
    Clip clip = clipWithCues.clip();
    video
        .put("@type", "VideoObject")
        .put("@id", id)
        .put("name", clip.title())
        .put("description", description)
        .put("thumbnailUrl", baseUrl.resolve(clip.path(ClipFile.POSTER)))
        .put("contentUrl", baseUrl.resolve(clip.path(ClipFile.VIDEO)))
        .put("encodingFormat", ClipFile.VIDEO.mediaType())
        .put("uploadDate", uploaded.toString())
        .put(
            "duration",
            clip.publicRendition() == null ? "PT0S" : clip.publicRendition().length().toString());
    addMoments(clipWithCues, page, video.putArray("hasPart"));
    return video;
  }

  private void addMoments(ClipWithCues clipWithCues, String page, ArrayNode parts) {
    for (VideoMoments.Moment moment : VideoMoments.of(clipWithCues)) {
      ObjectNode part =
          parts
              .addObject()
              .put("@type", "Clip")
              .put("name", moment.name())
              .put("startOffset", moment.from())
              .put("endOffset", moment.until())
              .put("url", page + "?t=" + moment.from());
      for (Song song : moment.songs()) {
        part.withArray("about").addObject().put("@id", baseUrl.resolve(song.path()));
      }
    }
  }
}
