package needledrop.media.ffmpeg;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request to encode one file with ffmpeg: inputs, filters, options and output.
 *
 * @param inputs at least one
 * @param filterGraph in ffmpeg's filter graph syntax; null for no filters
 * @param outputArguments ffmpeg's options for stream mapping and codecs
 * @param output is created only when complete; its extension selects the format
 * @param expectedSeconds length of the output in seconds, for progress and limits; positive
 */
public record EncodeRequest(
    List<EncodeInput> inputs,
    @Nullable String filterGraph,
    List<String> outputArguments,
    Path output,
    double expectedSeconds) {

  public EncodeRequest {
    inputs = List.copyOf(inputs);
    outputArguments = List.copyOf(outputArguments);
    if (inputs.isEmpty()) {
      throw new IllegalArgumentException("Nothing cannot be encoded");
    }
    if (inputs.stream().filter(EncodeInput.OfPipe.class::isInstance).count() > 1) {
      throw new IllegalArgumentException("Only one input can come through the pipe");
    }
    if (!(expectedSeconds > 0)) {
      throw new IllegalArgumentException("An output must last, not " + expectedSeconds);
    }
  }
}
