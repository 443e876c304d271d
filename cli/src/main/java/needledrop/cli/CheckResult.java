package needledrop.cli;

/**
 * The result of one check of {@code needledrop doctor}, as a line for the terminal: ok, warning or
 * missing, with a remedy.
 */
sealed interface CheckResult {
  String line();

  record Ok(String message) implements CheckResult {
    @Override
    public String line() {
      return "ok        " + message;
    }
  }

  /** Works, but could be improved by the remedy. */
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
