package needledrop.cli;

/** One thing that the doctor looked at, and what came of it. */
sealed interface CheckResult {
  String line();

  record Ok(String message) implements CheckResult {
    @Override
    public String line() {
      return "ok        " + message;
    }
  }

  /** Works, but would work better with what the remedy names. */
  record Warning(String message, String remedy) implements CheckResult {
    @Override
    public String line() {
      return "warning   " + message + "\n          " + remedy;
    }
  }

  record Missing(String message, String remedy) implements CheckResult {
    @Override
    public String line() {
      return "MISSING   " + message + "\n          " + remedy;
    }
  }
}
