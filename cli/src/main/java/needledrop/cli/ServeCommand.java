package needledrop.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import needledrop.journal.member.MemberModule;
import needledrop.media.FileNameEncoding;
import needledrop.media.ffmpeg.Ffmpeg;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code needledrop serve}: serves the journal and its studio until it is stopped. */
@Command(
    name = "serve",
    description = "Serves the journal and its studio. This is the default command.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {"", "Example:", "  needledrop serve --home ~/needledrop-journal --port 8080"})
final class ServeCommand implements Callable<Integer> {
  @Mixin private HomeOption home = new HomeOption();

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "" + Config.DEFAULT_PORT,
      description = "The port to listen on; 0 chooses a free one. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--listen",
      paramLabel = "ADDRESS",
      defaultValue = Config.LOOPBACK_HOST,
      description = {
        "The address to listen on. Default: ${DEFAULT-VALUE} (this machine only).",
        "0.0.0.0 accepts connections from other machines."
      })
  private String listen = Config.LOOPBACK_HOST;

  @Option(
      names = "--trusted-proxy",
      paramLabel = "ADDRESS",
      split = ",",
      defaultValue = Config.DEFAULT_PROXIES,
      description = {
        "Proxies whose X-Forwarded-For header is trusted: addresses or ranges such as 10.0.0.0/8,",
        "separated by commas, or none. Default: proxies on this machine."
      })
  private List<String> proxies = List.of();

  @Option(
      names = "--no-sample",
      description = "Starts with an empty journal instead of the sample.")
  private boolean noSample;

  @Option(names = "--new-owner-link", description = "Prints a link to reset the owner's password.")
  private boolean newOwnerLink;

  @Spec private CommandSpec command = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    Needledrop needledrop =
        new Needledrop(new Config(home.path(), listen, port, Config.proxies(proxies), !noSample));
    needledrop.start();
    addShutdownHook(needledrop);
    printAddresses(needledrop);
    new CountDownLatch(1).await();
    return ExitStatus.SUCCESS.code();
  }

  /** Makes the exit status 0 if the program is stopped by a signal. */
  private static void addShutdownHook(Needledrop needledrop) {
    Thread stop =
        new Thread(() -> {
          needledrop.close();
          Runtime.getRuntime().halt(ExitStatus.SUCCESS.code());
        });
    Runtime.getRuntime().addShutdownHook(stop);
  }

  private void printAddresses(Needledrop needledrop) {
    PrintWriter out = command.commandLine().getOut();
    URI address = needledrop.localAddress.resolve("/");
    out.println("The journal: " + address);
    out.println(
        ownerSetupLink(needledrop)
            .map(link -> "Owner setup link (works once): " + link)
            .orElseGet(() -> "The studio:  " + address.resolve("/studio")));
    if (!FileNameEncoding.isUtf8()) {
      command.commandLine().getErr().println(DoctorChecks.fileNames().line().strip());
    }
    Ffmpeg ffmpeg = Ffmpeg.fromEnvironment();
    if (!ffmpeg.isInstalled()) {
      command
          .commandLine()
          .getErr()
          .println(
              "ffmpeg is missing. Footage and songs wait until you install it: "
                  + ffmpeg.installCommand());
    }
  }

  /**
   * Returns the link to set the owner's password; empty if the owner has one and no new link was
   * requested.
   */
  private Optional<URI> ownerSetupLink(Needledrop needledrop) {
    MemberModule members = needledrop.journal.members();
    return members.members().ownerHasPassword() && !newOwnerLink
        ? Optional.empty()
        : Optional.of(
            needledrop
                .localAddress
                .resolve("/")
                .resolve("/studio/welcome?token=" + members.ownerLink().issue()));
  }
}
