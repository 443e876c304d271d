package needledrop.web.studio;

import java.util.Locale;
import java.util.stream.Stream;
import needledrop.journal.reply.ReplyStanding;
import org.jspecify.annotations.Nullable;

/** One of the piles that replies lie on, as the studio shows them. */
enum Pile {
  WAITING("Waiting", "Nothing waits."),
  SPAM("Spam", "Nothing is held as spam."),
  SHOWN("Shown", "No reply is shown yet."),
  BIN("Bin", "The bin is empty.");

  private final String words;
  private final String nothing;

  Pile(String words, String nothing) {
    this.words = words;
    this.nothing = nothing;
  }

  String words() {
    return words;
  }

  String nothing() {
    return nothing;
  }

  /** The pile in addresses. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Pile of(@Nullable String word) {
    return Stream.of(values()).filter(pile -> pile.word().equals(word)).findFirst().orElse(WAITING);
  }

  static Pile of(ReplyStanding standing) {
    return switch (standing) {
      case ReplyStanding.Waiting _ -> WAITING;
      case ReplyStanding.Spam _ -> SPAM;
      case ReplyStanding.Shown _ -> SHOWN;
      case ReplyStanding.Binned _ -> BIN;
    };
  }
}
