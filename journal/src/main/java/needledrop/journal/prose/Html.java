package needledrop.journal.prose;

/**
 * HTML that has passed the sanitizer, so that a page may show it as it is. Only {@link Prose} makes
 * it: a page that asks for this type cannot be handed what somebody typed.
 */
public final class Html {
  private final String text;

  Html(String text) {
    this.text = text;
  }

  public boolean isEmpty() {
    return text.isBlank();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Html html && html.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
