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
 * The cache of public pages, which are the same for all readers, in front of the server.
 *
 * <p>Cached pages are sent on the thread that read the request; all other requests are forwarded to
 * the threads of the server. A change of the change count of the database invalidates all pages;
 * see {@link PageGeneration}. Requests with a session cookie are never served from the cache.
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
      SingleAddressCheck addressCheck,
      Executor threads) {
    this.addressCheck = addressCheck;
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
    CachedResponse cached = find(request);
    if (cached != null) {
      cached.send(request, response, callback);
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

  /** Returns the newest generation, which is not older than this change count. */
  private PageGeneration generationFor(long changeCount) {
    PageGeneration newest = generation.get();
    return newest.changes() >= changeCount
        ? newest
        : generation.updateAndGet(last ->
            last.changes() < changeCount ? last.next(changeCount, System.nanoTime()) : last);
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
   * Renders a page that is the same for all readers, sends it and caches it. Concurrent requests
   * wait for the same rendering.
   *
   * <p>The change count is read before the data of the page, so that a change during the rendering
   * invalidates it.
   */
  public void send(Context request, String contentType, Supplier<byte[]> renderer)
      throws IOException {
    send(
        request,
        () -> CachedResponse.text(contentType, renderer.get(), CachedResponse.CACHE_REVALIDATE));
  }

  /** Does the same for a page of a template with these parameters. */
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

  private void send(Context request, Supplier<CachedResponse> renderer) throws IOException {
    if (request.queryString() == null && request.statusCode() == 200) {
      long changesBefore = (Long) request.req().getAttribute(CHANGES_ATTRIBUTE);
      renderOnce(request.req().getRequestURI(), changesBefore, renderer).send(request);
    } else {
      renderer.get().send(request);
    }
  }

  private CachedResponse renderOnce(
      String path, long changesBefore, Supplier<CachedResponse> renderer) {
    PageGeneration newest = generationFor(changesBefore);
    return newest.changes() == changesBefore ? newest.render(path, renderer) : renderer.get();
  }
}
