package needledrop.journal.relation;

/** Something to go on to from an entry, and why. */
public record Related(String name, String path, Reason reason) {
  /**
   * Why it is related, in words of ours round one name.
   *
   * @param english with {@code {}} where the name stands
   */
  public record Reason(String english, String name) {
    /** It in English. */
    public String text() {
      return english.replace("{}", name);
    }
  }
}
