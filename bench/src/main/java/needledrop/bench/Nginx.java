package needledrop.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * Nginx with Debian's default settings, but without an access log and with {@code gzip_static}. It
 * serves one page from a file.
 */
final class Nginx extends MeasuredServer {
  private Nginx(URI address, Process process) {
    super("nginx", address, process);
  }

  /** Serves a page at {@code /index.html}, plain and precompressed. */
  static Nginx launch(byte[] page, Path folder) throws IOException {
    Path pages = Files.createDirectories(folder.resolve("pages"));
    Files.write(pages.resolve("index.html"), page);
    Files.write(pages.resolve("index.html.gz"), gzip(page));
    int port = Ports.findFree();
    Path settings = folder.resolve("nginx.conf");
    Files.writeString(settings, config(folder.toAbsolutePath(), port));
    makeReadableByWorkers(folder);
    Process process =
        BenchProcesses.start(
            List.of("nginx", "-p", folder.toString(), "-c", settings.toAbsolutePath().toString()));
    URI address = URI.create("http://127.0.0.1:" + port + "/index.html");
    BenchProcesses.awaitHttpOk(address);
    return new Nginx(address, process);
  }

  private static String config(Path folder, int port) {
    return """
    worker_processes auto;
    pid %1$s/nginx.pid;
    error_log %1$s/error.log;
    daemon off;
    events { worker_connections 768; }
    http {
      sendfile on;
      tcp_nopush on;
      types_hash_max_size 2048;
      include /etc/nginx/mime.types;
      default_type application/octet-stream;
      access_log off;
      gzip on;
      gzip_static on;
      server {
        listen 127.0.0.1:%2$d;
        root %1$s/pages;
      }
    }
    """
        .formatted(folder, port);
  }

  private static void makeReadableByWorkers(Path folder) {
    if (!folder.toFile().setExecutable(true, false)) {
      throw new IllegalStateException(folder + " cannot be made readable for nginx's workers");
    }
  }

  private static byte[] gzip(byte[] page) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(page);
    }
    return bytes.toByteArray();
  }
}
