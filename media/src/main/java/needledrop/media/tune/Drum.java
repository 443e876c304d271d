package needledrop.media.tune;

/** The drums of the kit. */
enum Drum {
  KICK,
  SNARE,
  HAT,
  OPEN_HAT,
  HIGH_TOM,
  LOW_TOM,
  CRASH
}
