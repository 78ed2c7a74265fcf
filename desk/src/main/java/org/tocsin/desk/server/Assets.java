package org.tocsin.desk.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.tocsin.desk.access.Needs;

/**
 * Style, scripts and libraries of the pages, read from the class path once. The address holds the
 * file's digest, so that a browser keeps it for good and never a wrong one.
 */
public final class Assets {

  private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/";
  private static final String UPLOT = "/META-INF/resources/webjars/uplot/1.6.30/dist/";
  private static final String OWN = "/org/tocsin/desk/static/";

  private static final Map<String, String> FILES = files();
  private static final Assets SHIPPED = new Assets();

  private record Asset(String digest, String mediaType, byte[] bytes) {}

  private final Map<String, Asset> assets = new LinkedHashMap<>();

  private Assets() {
    FILES.forEach(
        (name, resource) -> {
          byte[] bytes = read(resource);
          assets.put(name, new Asset(digest(bytes), mediaType(name), bytes));
        });
  }

  private static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("htmx.js", HTMX + "htmx.min.js");
    files.put("uplot.js", UPLOT + "uPlot.iife.min.js");
    files.put("uplot.css", UPLOT + "uPlot.min.css");
    for (String own :
        java.util.List.of(
            "desk.css",
            "pictures.css",
            "desk.js",
            "map.js",
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
    context.contentType(asset.mediaType()).result(asset.bytes());
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

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
