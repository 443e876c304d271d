package needledrop.catalog.value;

/**
 * The role in which a person is credited for a film, song or album, such as director or composer,
 * with its labels on pages.
 */
public enum CreditRole {
  DIRECTOR("Directed by", "Directed"),
  CAST("Cast", "Appeared in"),
  PERFORMED("Performed by", "Performed"),
  WROTE("Written by", "Wrote"),
  COMPOSED("Composed by", "Composed"),
  SCORED("Score by", "Scored"),
  PRODUCED("Produced by", "Produced");

  private final String workLabel;
  private final String personLabel;

  CreditRole(String workLabel, String personLabel) {
    this.workLabel = workLabel;
    this.personLabel = personLabel;
  }

  /** Returns the label on the page of the film, song or album. */
  public String workLabel() {
    return workLabel;
  }

  /** Returns the label on the page of the person. */
  public String personLabel() {
    return personLabel;
  }
}
