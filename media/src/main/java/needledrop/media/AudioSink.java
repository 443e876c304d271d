package needledrop.media;

/** Somebody who takes the sound of a file block by block, in order. */
@FunctionalInterface
public interface AudioSink {

  /**
   * Takes the next block.
   *
   * @param samples mono, nominally −1 to 1; the taker may keep the array. Blocks differ in length.
   */
  void accept(float[] samples);
}
