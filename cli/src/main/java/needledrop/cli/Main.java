package needledrop.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import needledrop.media.FileNameEncoding;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The entry point of the program: the needledrop command and its subcommands. */
@Command(
    name = "needledrop",
    description = "Finds which song plays where, cuts the clip to the music, publishes the page.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "[COMMAND]",
    footer = {
      "",
      "Without a command, it starts the journal (serve).",
      "",
      "Example:",
      "  needledrop doctor"
    })
public final class Main {
  private static final String DEFAULT_COMMAND = "serve";
  private static final List<Class<?>> COMMANDS =
      List.of(
          ServeCommand.class,
          ListenCommand.class,
          LookCommand.class,
          BeatsCommand.class,
          CutCommand.class,
          BackupCommand.class,
          RestoreCommand.class,
          DoctorCommand.class,
          PersonCommand.class,
          SpamCommand.class,
          WarmUpCommand.class);
  private static final Set<String> GLOBAL_OPTIONS = Set.of("-h", "--help", "-V", "--version");

  private Main() {}

  public static void main(String... arguments) {
    System.exit(status(console(System.out), console(System.err), arguments));
  }

  /** Runs a command line. Errors such as too little memory are reported in one line as well. */
  private static int status(PrintWriter out, PrintWriter err, String... arguments) {
    try {
      return run(out, err, arguments);
    } catch (Error e) {
      err.println("needledrop: " + ExitStatus.message(e));
      return ExitStatus.ENVIRONMENT_FAILURE.code();
    }
  }

  private static PrintWriter console(PrintStream stream) {
    return new PrintWriter(stream, true, stream.charset());
  }

  /** Runs a command line and returns the code of its {@link ExitStatus}. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    List<String> line = withDefaultCommand(List.of(arguments));
    return commandLine(line.getFirst())
        .setOut(new PrintWriter(new TerminalWriter(out), true))
        .setErr(new PrintWriter(new TerminalWriter(err), true))
        .execute(line.toArray(String[]::new));
  }

  /**
   * Returns the parser with only the named command, which is faster to create, or with all
   * commands.
   */
  private static CommandLine commandLine(String name) {
    return COMMANDS.stream()
        .filter(command -> command.getAnnotation(Command.class).name().equals(name))
        .findFirst()
        .map(command -> commandLine(List.of(command)))
        .orElseGet(Main::commandLine);
  }

  static CommandLine commandLine() {
    return commandLine(COMMANDS);
  }

  private static CommandLine commandLine(List<Class<?>> commands) {
    CommandLine line = new CommandLine(new Main());
    commands.forEach(line::addSubcommand);
    return line.registerConverter(Path.class, Main::parsePath)
        .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
        .setParameterExceptionHandler(Main::reportUsageError)
        .setExecutionExceptionHandler((failure, command, _) -> reportFailure(failure, command));
  }

  private static Path parsePath(String typed) {
    return FileNameEncoding.findPath(typed)
        .orElseThrow(
            () -> new TypeConversionException(FileNameEncoding.problemMessage(typed).english()));
  }

  /**
   * {@code needledrop --port 9000} means {@code needledrop serve --port 9000}, and {@code
   * needledrop help listen} means {@code needledrop listen --help}.
   */
  private static List<String> withDefaultCommand(List<String> arguments) {
    if (!arguments.isEmpty() && arguments.getFirst().equals("help")) {
      return Stream.concat(arguments.stream().skip(1), Stream.of("--help")).toList();
    }
    boolean startsWithCommand =
        arguments.stream()
            .findFirst()
            .filter(first -> !first.startsWith("-") || GLOBAL_OPTIONS.contains(first))
            .isPresent();
    Stream<String> all = arguments.stream();
    return (startsWithCommand ? all : Stream.concat(Stream.of(DEFAULT_COMMAND), all)).toList();
  }

  private static int reportUsageError(ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    command.getErr().printf("needledrop: %s. Try: %s --help%n", message(e), name);
    return ExitStatus.INVALID_INPUT.code();
  }

  private static String message(ParameterException e) {
    return e instanceof UnmatchedArgumentException unmatched
        ? "unknown command or option '%s'%s"
            .formatted(String.join(" ", unmatched.getUnmatched()), suggestion(unmatched))
        : String.valueOf(e.getMessage())
            .replaceFirst("^Error: ", "")
            .replace("is not an int", "is not a whole number");
  }

  /** Returns a similar command or option; empty if there is none. */
  private static String suggestion(UnmatchedArgumentException unmatched) {
    return unmatched.getSuggestions().stream()
        .map(name -> name.replaceFirst("[ =].*", ""))
        .findFirst()
        .map(" (did you mean '%s'?)"::formatted)
        .orElse("");
  }

  private static int reportFailure(Exception failure, CommandLine command) {
    ExitStatus exitStatus = ExitStatus.of(failure);
    command.getErr().println("needledrop: " + ExitStatus.message(failure));
    return exitStatus.code();
  }
}
