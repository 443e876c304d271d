package needledrop.web.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import needledrop.web.http.address.SingleAddressCheck;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Pages that every reader sees alike, kept in bytes ready to be sent, in front of the server.
 *
 * <p>A kept page is answered on the thread that read the request; everything else goes on to the
 * server's own threads. Pages are as old as the database's last change: when its count moves, all
 * of them are drawn anew, as an {@link PageGeneration} says. Whoever brings a session's cookie is
 * never answered from here.
 */
public final class PublishedPages extends Handler.Wrapper {
  private static final String HTML = "text/html;charset=utf-8";
  private static final String CHANGES_ATTRIBUTE = "needledrop.changes";

  private final LongSupplier changes;
  private final SingleAddressCheck addressCheck;
  private final Map<String, CachedResponse> files;
  private final Executor threads;
  private final String sessionCookie;
  private final AtomicReference<PageGeneration> generation =
      new AtomicReference<>(PageGeneration.first());

  PublishedPages(
      LongSupplier changes,
      StaticFiles files,
      Sessions sessions,
      SingleAddressCheck addresses,
      Executor threads) {
    this.addressCheck = addresses;
    this.changes = changes;
    this.files = files.responses();
    this.sessionCookie = sessions.cookieName() + "=";
    this.threads = threads;
  }

  @Override
  public InvocationType getInvocationType() {
    return InvocationType.NON_BLOCKING;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    addressCheck.count(request);
    CachedResponse kept = find(request);
    if (kept != null) {
      kept.send(request, response, callback);
    } else {
      threads.execute(() -> forward(request, response, callback));
    }
    return true;
  }

  private void forward(Request request, Response response, Callback callback) {
    request.setAttribute(CHANGES_ATTRIBUTE, changes.getAsLong());
    try {
      if (!super.handle(HeadAsGetRequest.of(request), response, callback)) {
        Response.writeError(request, response, callback, 404);
      }
    } catch (Throwable failure) {
      Response.writeError(request, response, callback, failure);
    }
  }

  private @Nullable CachedResponse find(Request request) {
    String method = request.getMethod();
    if (!(method.equals("GET") || method.equals("HEAD"))
        || request.getHttpURI().getQuery() != null) {
      return null;
    }
    String path = request.getHttpURI().getPath();
    CachedResponse file = files.get(path);
    return file != null ? file : findPage(request, path);
  }

  private @Nullable CachedResponse findPage(Request request, String path) {
    return hasSessionCookie(request)
        ? null
        : generationFor(changes.getAsLong()).find(path, System.nanoTime());
  }

  /** The newest edition, which is not older than these changes. */
  private PageGeneration generationFor(long counted) {
    PageGeneration newest = generation.get();
    return newest.changes() >= counted
        ? newest
        : generation.updateAndGet(
            last -> last.changes() < counted ? last.next(counted, System.nanoTime()) : last);
  }

  private boolean hasSessionCookie(Request request) {
    for (String cookies : request.getHeaders().getValuesList("Cookie")) {
      if (cookies.contains(sessionCookie)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Draws a page that is the same for every reader, sends it, and keeps it for the next one. Who
   * asks for it while it is being drawn waits for that drawing.
   *
   * <p>The changes were counted before anything was read for the page: one that came meanwhile
   * drops it.
   */
  public void send(Context request, String contentType, Supplier<byte[]> drawing)
      throws IOException {
    send(
        request,
        () -> CachedResponse.text(contentType, drawing.get(), CachedResponse.CACHE_REVALIDATE));
  }

  /** The same for a page of this template, with the values it names as parameters. */
  public void send(
      Context request, Templates templates, String template, Supplier<Map<String, ?>> parameters)
      throws IOException {
    send(
        request,
        () -> {
          Map<String, ?> values = parameters.get();
          byte[] page = templates.render(template, values);
          return CachedResponse.text(
              HTML, page, CachedResponse.CACHE_REVALIDATE, Templates.playerOrigins(values));
        });
  }

  private void send(Context request, Supplier<CachedResponse> drawn) throws IOException {
    if (request.queryString() == null && request.statusCode() == 200) {
      long before = (Long) request.req().getAttribute(CHANGES_ATTRIBUTE);
      renderOnce(request.req().getRequestURI(), before, drawn).send(request);
    } else {
      drawn.get().send(request);
    }
  }

  private CachedResponse renderOnce(String path, long before, Supplier<CachedResponse> drawing) {
    PageGeneration newest = generationFor(before);
    return newest.changes() == before ? newest.render(path, drawing) : drawing.get();
  }
}
