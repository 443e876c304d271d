package needledrop.journal.relation;

/** Something to go on to from an entry, and why. */
public record RelatedLink(String name, String path, Reason reason) {
  /**
   * Why it is related, in words of ours round one name.
   *
   * @param template with {@code {}} where the name stands
   */
  public record Reason(String template, String name) {
    /** It in English. */
    public String text() {
      return template.replace("{}", name);
    }
  }
}
