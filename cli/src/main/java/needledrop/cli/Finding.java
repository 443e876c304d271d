package needledrop.cli;

/** One thing that the doctor looked at, and what came of it. */
sealed interface Finding {
  String line();

  record Well(String words) implements Finding {
    @Override
    public String line() {
      return "well      " + words;
    }
  }

  /** Works, but would work better with what the remedy names. */
  record Better(String words, String remedy) implements Finding {
    @Override
    public String line() {
      return "could be  " + words + "\n          " + remedy;
    }
  }

  record Missing(String words, String remedy) implements Finding {
    @Override
    public String line() {
      return "MISSING   " + words + "\n          " + remedy;
    }
  }
}
