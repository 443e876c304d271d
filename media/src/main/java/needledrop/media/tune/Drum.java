package needledrop.media.tune;

/** The drums and cymbals, such as kick and snare, that a {@link DrumKit} can play. */
enum Drum {
  KICK,
  SNARE,
  HAT,
  OPEN_HAT,
  HIGH_TOM,
  LOW_TOM,
  CRASH
}
