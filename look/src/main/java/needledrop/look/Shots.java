package needledrop.look;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import needledrop.media.Frame;
import needledrop.media.Probe;
import needledrop.media.Progress;
import needledrop.media.VideoStream;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.media.ffmpeg.FrameReader;

/**
 * The shots of a piece of footage, in order and without gaps.
 *
 * @param fps average frames per second
 */
public record Shots(double fps, List<Shot> shots) {
  public Shots {
    shots = List.copyOf(shots);
  }

  /**
   * Decodes footage and returns its shots.
   *
   * @throws needledrop.media.process.MediaException if the footage has no video that can be decoded
   */
  public static Shots detect(Ffmpeg ffmpeg, Path footage, Progress progress) {
    Probe probe = ffmpeg.probe(footage);
    double length = Math.max(probe.seconds(), .001);
    double fps = Optional.ofNullable(probe.video()).map(VideoStream::fps).orElse(0.);
    ShotDetector shotDetector = new ShotDetector(fps);
    try (FrameReader frameReader =
        ffmpeg.openFrames(footage, FrameFeatures.WIDTH, FrameFeatures.HEIGHT)) {
      for (Frame frame = frameReader.next(); frame != null; frame = frameReader.next()) {
        shotDetector.add(frame);
        progress.report(Math.min(1, frame.seconds() / length));
      }
    }
    progress.report(1);
    return shotDetector.finish();
  }
}
