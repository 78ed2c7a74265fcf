package org.tocsin.desk.server;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.access.Needs;

/**
 * Style, scripts and libraries of the pages, read from the class path once. The address holds the
 * file's digest, so that a browser keeps it for good and never a wrong one.
 */
public final class Assets {

  private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/";
  private static final String UPLOT = "/META-INF/resources/webjars/uplot/1.6.30/dist/";

  /** In the build where it could be had: see desk/src/main/ant/maplibre.xml. */
  private static final String MAPLIBRE = "/META-INF/resources/maplibre-gl/";

  private static final String OWN = "/org/tocsin/desk/static/";

  private static final Map<String, String> FILES = files();
  private static final Assets SHIPPED = new Assets();

  /**
   * @param packed by gzip, as small as it gets, once somebody asks for it
   */
  private record Asset(String digest, String mediaType, byte[] bytes, Supplier<byte[]> packed) {
    static Asset of(String name, byte[] bytes) {
      return new Asset(
          Assets.digest(bytes), Assets.mediaType(name), bytes, once(() -> Assets.packed(bytes)));
    }
  }

  private final Map<String, Asset> assets = new LinkedHashMap<>();

  private Assets() {
    FILES.forEach(
        (name, resource) -> {
          byte[] bytes = read(resource);
          assets.put(name, Asset.of(name, bytes));
        });
  }

  private static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("htmx.js", HTMX + "htmx.min.js");
    files.put("uplot.js", UPLOT + "uPlot.iife.min.js");
    files.put("uplot.css", UPLOT + "uPlot.min.css");
    if (Assets.class.getResource(MAPLIBRE + "maplibre-gl-csp.js") != null) {
      files.put("maplibre.js", MAPLIBRE + "maplibre-gl-csp.js");
      files.put("maplibre-worker.js", MAPLIBRE + "maplibre-gl-csp-worker.js");
    }
    for (String own :
        java.util.List.of(
            "desk.css",
            "pictures.css",
            "desk.js",
            "map.js",
            "earth.js",
            "pins.js",
            "timeline.js",
            "chart.js",
            "icon.svg")) {
      files.put(own, OWN + own);
    }
    return files;
  }

  public static Assets shipped() {
    return SHIPPED;
  }

  /** Whether this build has a file: the library of the map is not in every one. */
  public static boolean has(String name) {
    return SHIPPED.assets.containsKey(name);
  }

  /** The address of a file. */
  public static String address(String name) {
    Asset asset =
        Objects.requireNonNull(SHIPPED.assets.get(name), () -> "no such file shipped: " + name);
    return "/static/" + asset.digest() + "/" + name;
  }

  /** Whoever asks gets it: nothing here is the desk's own. */
  static Needs needs() {
    return Needs.NOBODY;
  }

  void serve(Context context) {
    Asset asset = assets.get(context.pathParam("file"));
    if (asset == null || !asset.digest().equals(context.pathParam("digest"))) {
      context.status(404);
      return;
    }
    context.header("Cache-Control", "public, max-age=31536000, immutable");
    context.header("Vary", "Accept-Encoding");
    context.contentType(asset.mediaType());
    if (Encodings.gzip(context.header("Accept-Encoding"))) {
      context.header("Content-Encoding", "gzip").result(asset.packed().get());
    } else {
      context.result(asset.bytes());
    }
  }

  void icon(Context context) {
    Asset asset = Objects.requireNonNull(assets.get("icon.svg"));
    context.header("Cache-Control", "public, max-age=86400");
    context.contentType(asset.mediaType()).result(asset.bytes());
  }

  private static String mediaType(String name) {
    if (name.endsWith(".svg")) {
      return "image/svg+xml";
    }
    return name.endsWith(".css") ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8";
  }

  private static byte[] read(String resource) {
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      return Objects.requireNonNull(in, () -> "missing " + resource).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] packed(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 3);
    try (Closely out = new Closely(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** Takes the time that pages made anew cannot. */
  private static final class Closely extends GZIPOutputStream {
    Closely(ByteArrayOutputStream to) throws IOException {
      super(to);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }

  private static <T> Supplier<T> once(Supplier<T> made) {
    return new Supplier<>() {
      private @Nullable T kept;

      @Override
      public synchronized T get() {
        T value = kept;
        if (value == null) {
          value = made.get();
          kept = value;
        }
        return value;
      }
    };
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
