package needledrop.journal.reply;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import needledrop.catalog.name.VisibleText;
import needledrop.catalog.value.WebUrl;
import needledrop.journal.mail.Email;
import needledrop.message.Message;
import needledrop.store.Ids.EntryId;
import needledrop.store.Ids.ReplyId;
import needledrop.store.Ids.WishId;
import org.jspecify.annotations.Nullable;

/**
 * The submitted reply form of an entry.
 *
 * @param wish the wish that the reply answers
 * @param wantsMail whether the reader subscribes to answers
 */
public record ReplyForm(
    EntryId entry,
    @Nullable ReplyId parent,
    @Nullable WishId wish,
    String name,
    String email,
    String website,
    String text,
    boolean wantsMail,
    SpamSignals signals) {
  public static final int MAX_NAME_LENGTH = 245;
  public static final int MAX_WEBSITE_LENGTH = 200;
  public static final int MAX_TEXT_LENGTH = 65_525;

  public ReplyForm {
    name = VisibleText.of(name);
  }

  /** The fields that may have errors. */
  public enum Field {
    WORDS,
    NAME,
    EMAIL,
    WEBSITE
  }

  /** Returns a form with the usual fields only. */
  public static ReplyForm of(EntryId entry, String name, String email, String text) {
    return new ReplyForm(entry, null, null, name, email, "", text, false, SpamSignals.none());
  }

  /** Returns the same form with another text. */
  ReplyForm withText(String newText) {
    return new ReplyForm(entry, parent, wish, name, email, website, newText, wantsMail, signals);
  }

  /** Returns the errors by field; empty if the form is valid. */
  public Map<Field, Message> problems() {
    Map<Field, Message> problems = new EnumMap<>(Field.class);
    textProblem().ifPresent(problem -> problems.put(Field.WORDS, problem));
    nameProblem().ifPresent(problem -> problems.put(Field.NAME, problem));
    if (Email.parse(email).isEmpty()) {
      problems.put(
          Field.EMAIL,
          Message.of(
              email.isBlank()
                  ? "Enter an email address. It will not be published."
                  : "Enter a valid email address."));
    }
    if (!website.isBlank() && websiteUri().isEmpty()) {
      problems.put(Field.WEBSITE, Message.of("Website URLs must start with https:// or http://."));
    }
    return problems;
  }

  private Optional<Message> textProblem() {
    if (text.isBlank()) {
      return Optional.of(Message.of("Enter a reply."));
    }
    return text.length() > MAX_TEXT_LENGTH
        ? Optional.of(
            Message.of(
                "{count, plural, one {# character} other {# characters}} over the limit.",
                "count",
                text.length() - MAX_TEXT_LENGTH))
        : Optional.empty();
  }

  private Optional<Message> nameProblem() {
    if (name.isEmpty()) {
      return Optional.of(Message.of("Enter a name. Any name will do."));
    }
    return name.length() > MAX_NAME_LENGTH
        ? Optional.of(
            Message.of("Names can have at most {max} characters.", "max", MAX_NAME_LENGTH))
        : Optional.empty();
  }

  /** Returns the website as a URL; "example.org" becomes "https://example.org". */
  Optional<URI> websiteUri() {
    String typed = website.strip();
    if (typed.isEmpty() || typed.length() > MAX_WEBSITE_LENGTH) {
      return Optional.empty();
    }
    return WebUrl.parse(typed.contains(":") ? typed : "https://" + typed)
        .filter(uri -> uri.getHost().contains(".") && uri.getUserInfo() == null);
  }

  /** Hides what the reader typed, which must not get into logs. */
  @Override
  public String toString() {
    return "A reply to entry " + entry.value();
  }
}
