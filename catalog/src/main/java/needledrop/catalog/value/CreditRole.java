package needledrop.catalog.value;

/** The role of a person in the making of a film, a song or an album. */
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
