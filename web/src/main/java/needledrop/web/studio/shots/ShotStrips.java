package needledrop.web.studio.shots;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import needledrop.catalog.footage.Footage;
import needledrop.catalog.footage.FootageLibrary;
import needledrop.jobs.DerivedFiles;
import needledrop.look.Shot;
import needledrop.look.Shots;
import needledrop.media.Span;
import needledrop.store.Ids.FootageId;

/** Builds the strip of shots of a piece of footage, each with a picture from its middle. */
public final class ShotStrips {
  private final FootageLibrary library;
  private final DerivedFiles derivedFiles;

  public ShotStrips(FootageLibrary library, DerivedFiles derivedFiles) {
    this.library = library;
    this.derivedFiles = derivedFiles;
  }

  /** In order; empty until the shots are found. */
  public List<ShotLine> of(Footage footage) {
    StoryboardTiles storyboardTiles = tiles(footage.id());
    return library
        .findShots(footage.id())
        .map(shots -> lines(shots, storyboardTiles))
        .orElse(List.of());
  }

  private static List<ShotLine> lines(Shots shots, StoryboardTiles storyboardTiles) {
    List<ShotLine> lines = new ArrayList<>();
    for (Shot shot : shots.shots()) {
      Span span = shot.span();
      lines.add(
          new ShotLine(
              lines.size() + 1,
              span,
              storyboardTiles.at(span.start().plus(span.length().dividedBy(2)))));
    }
    return lines;
  }

  /** Its pictures, as far as they are drawn. */
  public StoryboardTiles tiles(FootageId id) {
    return StoryboardTiles.parse(
        derivedFiles.storyboardTrack(id), "/studio/footage/" + id.value() + "/storyboard.jpg");
  }

  /** The sheet that the pictures lie on. */
  public Path storyboardFile(FootageId id) {
    return derivedFiles.storyboard(id);
  }
}
