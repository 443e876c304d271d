package needledrop.cut;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import needledrop.media.ffmpeg.EncodeInput;
import needledrop.media.ffmpeg.EncodeRequest;
import needledrop.media.ffmpeg.VideoEncoder;

/**
 * A part of a clip: up to {@value #MAX_SLOTS} consecutive segments that ffmpeg renders in one run,
 * with the footage's own audio if required.
 *
 * <p>Each segment is a separate input with its own decoder, so that a long edit is rendered in
 * several parts; otherwise two hundred cuts would need two hundred decoders at once. Parts are MPEG
 * transport streams, which can be concatenated: their timestamps are those of the clip, they start
 * with a key frame, and their audio is not compressed, so that there are no gaps between them.
 */
record RenderPart(Edit edit, Timeline timeline, List<Timeline.Slot> slots) {
  /** With this limit even 4K footage fits into the memory limit of a process. */
  private static final int MAX_SLOTS = 8;

  /**
   * Added to all timestamps: decoding timestamps are before presentation timestamps and must not be
   * negative.
   */
  private static final double TIMESTAMP_OFFSET_SECONDS = 10;

  private static final double KEY_FRAME_INTERVAL_SECONDS = 2;

  /** Splits an edit into parts. */
  static List<RenderPart> of(Edit edit, Timeline timeline) {
    List<Timeline.Slot> slots = timeline.slots();
    List<RenderPart> parts = new ArrayList<>();
    for (int first = 0; first < slots.size(); first += MAX_SLOTS) {
      int end = Math.min(slots.size(), first + MAX_SLOTS);
      parts.add(new RenderPart(edit, timeline, slots.subList(first, end)));
    }
    return parts;
  }

  /** Returns the start of the part in the clip, in seconds. */
  double startSeconds() {
    return timeline.start(slots.getFirst());
  }

  /** Returns the end of the part in the clip, in seconds. */
  double endSeconds() {
    return timeline.end(slots.getLast());
  }

  private boolean hasFootageAudio() {
    return edit.footageVolume() > 0;
  }

  /** Returns the request that encodes this part to an MPEG transport stream. */
  EncodeRequest encodeRequest(EditSources editSources, VideoEncoder encoder, Path output) {
    List<EncodeInput> inputs = new ArrayList<>();
    StringBuilder graph = new StringBuilder();
    for (int i = 0; i < slots.size(); i++) {
      Timeline.Slot slot = slots.get(i);
      SegmentTrim segmentTrim =
          SegmentTrim.of(slot.segment(), editSources.get(slot.segment().footage()));
      inputs.add(segmentTrim.input());
      graph.append(videoGraph(i, slot, segmentTrim));
      if (hasFootageAudio()) {
        graph.append(audioGraph(i, slot, segmentTrim));
      }
    }
    graph.append(concatGraph());
    return new EncodeRequest(
        inputs, graph.toString(), outputArguments(encoder), output, endSeconds() - startSeconds());
  }

  /**
   * Returns the filter graph of the video of one segment at the size and frame rate of the clip.
   * The video is overlaid on endless black, which is cut to the exact number of frames, so that no
   * footage can make the clip longer or shorter, whatever its timestamps. If it ends early, its
   * last frame is repeated.
   */
  private String videoGraph(int i, Timeline.Slot slot, SegmentTrim segmentTrim) {
    return String.format(
        Locale.ROOT,
        """
        [%1$d:V:0]trim=end=%2$f,setpts=PTS-%3$f/TB,fps=%4$s:start_time=0:round=near,\
        scale=w='2*round(min(%5$d,%6$d*dar)/2)':h='2*round(min(%6$d,%5$d/dar)/2)'\
        :out_color_matrix=bt709:out_range=tv,setsar=1,format=yuv420p[footage%1$d];
        color=c=black:s=%5$dx%6$d:r=%4$s,format=yuv420p[black%1$d];
        [black%1$d][footage%1$d]overlay=x=(W-w)/2:y=(H-h)/2:eof_action=repeat:format=yuv420,\
        trim=end_frame=%7$d,setsar=1[v%1$d];
        """,
        i,
        segmentTrim.length(),
        segmentTrim.lead(),
        timeline.rate().fraction(),
        edit.width(),
        edit.height(),
        slot.frames());
  }

  private String audioGraph(int i, Timeline.Slot slot, SegmentTrim segmentTrim) {
    long samples = FinalMix.sampleAt(timeline.end(slot)) - FinalMix.sampleAt(timeline.start(slot));
    String source =
        segmentTrim.source().hasAudio()
            ? "[%1$d:a:0]aresample=%2$d:async=1:first_pts=0,atrim=start=%3$f,asetpts=PTS-STARTPTS"
            : "anullsrc=r=%2$d:cl=stereo";
    String exactLength =
        ",aformat=sample_fmts=s16:channel_layouts=stereo,apad=whole_len=%4$d,atrim=end_sample=%4$d"
            + "[a%1$d];%n";
    return String.format(
        Locale.ROOT, source + exactLength, i, FinalMix.SAMPLE_RATE, segmentTrim.lead(), samples);
  }

  private String concatGraph() {
    String parts =
        IntStream.range(0, slots.size())
            .mapToObj(i -> hasFootageAudio() ? "[v" + i + "][a" + i + "]" : "[v" + i + "]")
            .collect(Collectors.joining());
    return parts
        + ("concat=n=" + slots.size())
        + (hasFootageAudio() ? ":v=1:a=1[v][a]" : ":v=1:a=0[v]");
  }

  private List<String> outputArguments(VideoEncoder encoder) {
    List<String> arguments = new ArrayList<>(List.of("-map", "[v]"));
    arguments.addAll(encoder.arguments());
    Collections.addAll(arguments, "-g", "" + timeline.rate().frameAt(KEY_FRAME_INTERVAL_SECONDS));
    for (String property : List.of("-color_primaries", "-color_trc", "-colorspace")) {
      Collections.addAll(arguments, property, "bt709");
    }
    if (hasFootageAudio()) {
      Collections.addAll(arguments, "-map", "[a]", "-c:a", "s302m", "-strict", "-2");
    }
    Collections.addAll(arguments, "-muxdelay", "0", "-muxpreload", "0");
    Collections.addAll(arguments, "-mpegts_flags", "+initial_discontinuity");
    Collections.addAll(
        arguments,
        "-output_ts_offset",
        SegmentTrim.formatSeconds(TIMESTAMP_OFFSET_SECONDS + startSeconds()));
    return arguments;
  }
}
