package needledrop.web.studio.members;

import io.nayuki.qrcodegen.QrCode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A QR code as the path of an SVG picture, one unit a square, with the quiet zone around it that
 * readers need.
 *
 * @param size of the whole picture
 */
public record QrCodePath(int size, String path) {
  private static final int QUIET_ZONE_MODULES = 4;

  static QrCodePath of(String text) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    String path =
        IntStream.range(0, code.size)
            .boxed()
            .flatMap(y ->
                IntStream.range(0, code.size)
                    .filter(x -> code.getModule(x, y))
                    .mapToObj(x ->
                        "M%d %dh1v1h-1z".formatted(x + QUIET_ZONE_MODULES, y + QUIET_ZONE_MODULES)))
            .collect(Collectors.joining());
    return new QrCodePath(code.size + 2 * QUIET_ZONE_MODULES, path);
  }
}
