package needledrop.web.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.router.Endpoint;
import io.javalin.util.JavalinBindException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import needledrop.store.Home;
import needledrop.web.http.address.ListenAddress;
import needledrop.web.http.address.SingleAddressCheck;
import needledrop.web.http.body.BodyFilter;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The web server: Javalin on Jetty, with the page cache in front and one virtual thread per
 * request.
 */
public final class WebServer implements AutoCloseable {
  private final ListenAddress listenAddress;
  private final Sessions sessions;
  private final ErrorPages errorPages;
  private final Home home;
  private final SecurityHeaders headers;
  private final PublishedPages pages;
  private final Javalin javalin;

  /**
   * Creates a server that is not started yet.
   *
   * @param home has the folder for incoming files
   * @param changes returns the change count of the database, which invalidates cached pages
   * @param routesFactory creates the routes, given the cache of published pages
   */
  public WebServer(
      ListenAddress listen,
      Sessions sessions,
      StaticFiles files,
      ErrorPages errorPages,
      Home home,
      LongSupplier changes,
      RoutesFactory routesFactory) {
    this.listenAddress = listen;
    this.sessions = sessions;
    this.errorPages = errorPages;
    this.home = home;
    this.headers = new SecurityHeaders(listen.isSecure());
    Executor threads = VirtualThreads.getNamedVirtualThreadsExecutor("web-");
    this.pages =
        new PublishedPages(
            changes, files, sessions, new SingleAddressCheck(listen, home.incoming()), threads);
    this.javalin = Javalin.create(config -> configure(config, routesFactory.create(pages)));
  }

  /** Creates all routes. */
  @FunctionalInterface
  public interface RoutesFactory {
    /** Returns the routes, which may use the page cache. */
    List<Routes> create(PublishedPages pages);
  }

  /** Starts listening; throws {@link PortInUseException} if the port is not available. */
  public void start() {
    try {
      javalin.start();
    } catch (JavalinBindException e) {
      throw new PortInUseException(listenAddress, e);
    }
  }

  /** Returns the port that the server listens on. */
  public int port() {
    return javalin.port();
  }

  /** All routes with what each requires, for the tests that check every route. */
  Stream<Endpoint> endpoints() {
    return javalin.unsafe.internalRouter.allHttpHandlers().stream()
        .map(handler -> handler.endpoint);
  }

  /** Stops accepting requests and waits for those in progress. */
  @Override
  public void close() {
    javalin.stop();
  }

  private void configure(JavalinConfig config, List<Routes> routeGroups) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.compressionStrategy = CompressionStrategy.GZIP;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = BodyFilter.MAX_FORM_BYTES;
    configureJetty(config);
    config.routes.before(BodyFilter::checkEncoding);
    config.routes.before(new CsrfFilter(listenAddress, sessions));
    config.routes.beforeMatched(new AccessFilter(sessions));
    config.routes.beforeMatched(new BodyFilter(home.incoming()));
    errorPages.addTo(config.routes);
    routeGroups.forEach(group -> group.addTo(config.routes));
  }

  private void configureJetty(JavalinConfig config) {
    config.jetty.host = listenAddress.host();
    config.jetty.port = listenAddress.port();
    config.jetty.threadPool = new QueuedThreadPool(32, 2);
    config.jetty.modifyHttpConfiguration(this::configureHttp);
    config.jetty.modifyServletContextHandler(context -> {
      context.setSessionHandler(sessions.sessionHandler());
      context.setTempDirectory(home.incoming().toFile());
    });
    config.jetty.modifyServer(this::installPageCache);
  }

  private void configureHttp(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setUriCompliance(UriCompliance.DEFAULT);
    http.addCustomizer(headers);
    http.addCustomizer(new MethodOverrideFilter());
  }

  private void installPageCache(Server server) {
    server.setHandler(pages);
    server.setErrorHandler(new JettyErrorPages(errorPages, headers));
    server.setStopTimeout(5_000);
    server.setStopAtShutdown(false);
  }
}
