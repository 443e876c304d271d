package needledrop.media.tune;

/** The instruments of a {@link DrumKit}. */
enum Drum {
  KICK,
  SNARE,
  HAT,
  OPEN_HAT,
  HIGH_TOM,
  LOW_TOM,
  CRASH
}
