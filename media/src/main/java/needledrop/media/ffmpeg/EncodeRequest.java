package needledrop.media.ffmpeg;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file to be made: of what, how, and where it goes.
 *
 * @param filterGraph joins the inputs, in ffmpeg's language; null where nothing is filtered
 * @param outputArguments what is mapped and how it is coded
 * @param output appears only when it is complete; its ending tells the format
 * @param expectedSeconds how long it will last, for progress and limits
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
