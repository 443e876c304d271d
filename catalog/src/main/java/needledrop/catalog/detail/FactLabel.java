package needledrop.catalog.detail;

/** The labels of Details, in the order in which they stand there. */
public enum FactLabel {
  DIRECTED_BY("Directed by"),
  CAST("Cast"),
  PERFORMED_BY("Performed by"),
  WRITTEN_BY("Written by"),
  COMPOSED_BY("Composed by"),
  SCORED_BY("Score by"),
  PRODUCED_BY("Produced by"),
  COMMISSIONED_BY("Commissioned by"),
  DIRECTED("Directed"),
  PLAYED_IN("Played in"),
  PERFORMED("Performed"),
  WROTE("Wrote"),
  COMPOSED("Composed"),
  SCORED("Scored"),
  PRODUCED("Produced"),
  COMMISSIONED("Commissioned"),
  FILMS("Films"),
  SAGA("Saga"),
  SOUNDTRACK_OF("Soundtrack of"),
  SOUNDTRACK("Soundtrack"),
  TRACKS("Tracks"),
  ALBUM("Album"),
  SINGLE("Single"),
  RELEASED("Released"),
  CHARTS("Charts"),
  CERTIFIED("Certified"),
  LOCATED("Where it is"),
  FILMED_AT("Filmed at"),
  FILMED_HERE("Filmed here"),
  STAND_INS("Stand-ins"),
  HEARD_IN("Heard in"),
  SONGS("Songs"),
  REUSED("Used again in it"),
  LENT("Used again elsewhere"),
  NOTED("Note"),
  MORE("More");

  private final String words;

  FactLabel(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
