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
 * The form under an entry, as a reader filled it in.
 *
 * @param wish what the journal looks for, if the reply answers that
 * @param wantsMail whether the reader wants to be told of answers
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

  /** What a reader fills in. */
  public enum Field {
    WORDS,
    NAME,
    EMAIL,
    WEBSITE
  }

  /** A plain one, as most are. */
  public static ReplyForm of(EntryId entry, String name, String email, String words) {
    return new ReplyForm(entry, null, null, name, email, "", words, false, SpamSignals.none());
  }

  /** The same with other words. */
  ReplyForm withText(String other) {
    return new ReplyForm(entry, parent, wish, name, email, website, other, wantsMail, signals);
  }

  /** What is wrong with it, in words a reader can use; nothing if all is well. */
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

  /** The website as an address; "example.org" is taken for "https://example.org". */
  Optional<URI> websiteUri() {
    String typed = website.strip();
    if (typed.isEmpty() || typed.length() > MAX_WEBSITE_LENGTH) {
      return Optional.empty();
    }
    return WebUrl.parse(typed.contains(":") ? typed : "https://" + typed)
        .filter(uri -> uri.getHost().contains(".") && uri.getUserInfo() == null);
  }

  /** Without what the reader typed, which belongs in no log. */
  @Override
  public String toString() {
    return "A reply to entry " + entry.value();
  }
}
