package org.tocsin.desk.server;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The HTTP server. It binds to loopback and to nothing else: whoever wants it elsewhere puts a
 * server of their own in front, with TLS. It logs nothing.
 */
public final class DeskServer implements AutoCloseable {

  /**
   * Uploads are held in memory, never in a temporary file, which would lie on the disk unsealed.
   */
  public static final int MOST_UPLOAD_MB = 64;

  static final long MOST_UPLOAD_BYTES = MOST_UPLOAD_MB * 1_048_576L;

  private static final long MOST_FORM_BYTES = 2_000_000;
  private static final int THREADS = 64;

  /**
   * The quickest: a page is a fifth larger than at the usual level, and takes a third of the time.
   */
  private static final int GZIP_LEVEL = 1;

  private final Javalin server;

  private DeskServer(Javalin server) {
    this.server = server;
  }

  /**
   * Starts to listen.
   *
   * @param port 0 for any that is free
   */
  public static DeskServer start(Desk desk, List<Route> routes, int port) {
    return start(desk, routes, port, false);
  }

  /**
   * Starts to listen.
   *
   * @param behindTls whether browsers reach it through a server with TLS alone: cookies are then
   *     for such a way only. What that server says of who asks, or by which name, is believed no
   *     more than without
   */
  public static DeskServer start(Desk desk, List<Route> routes, int port, boolean behindTls) {
    Answering answering = new Answering(desk, behindTls);
    Javalin server = Javalin.create(config -> configure(config, answering, routes, behindTls));
    server.start("127.0.0.1", port);
    return new DeskServer(server);
  }

  private static void configure(
      JavalinConfig config, Answering answering, List<Route> routes, boolean behindTls) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.maxRequestSize = MOST_FORM_BYTES;
    config.http.generateEtags = false;
    config.http.compressionStrategy = new CompressionStrategy(null, new Gzip(GZIP_LEVEL));
    config.http.prefer405over404 = true;
    config.jetty.threadPool = new QueuedThreadPool(THREADS);
    config.jetty.multipartConfig.maxFileSize(MOST_UPLOAD_MB, SizeUnit.MB);
    config.jetty.multipartConfig.maxTotalRequestSize(MOST_UPLOAD_MB + 1, SizeUnit.MB);
    config.jetty.multipartConfig.maxInMemoryFileSize(MOST_UPLOAD_MB + 1, SizeUnit.MB);
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setSendXPoweredBy(false);
        });
    config.jetty.modifyServer(jetty -> jetty.setErrorHandler(DeskServer::unreadable));
    config.routes.before(context -> Headers.set(context, behindTls));
    config.routes.before(context -> HostCheck.require(context.host(), context.port()));
    Assets assets = Assets.shipped();
    config.routes.get("/static/{digest}/{file}", assets::serve);
    // What browsers ask for where a page names no icon: a picture or a document that is no page.
    config.routes.get("/favicon.ico", assets::icon);
    for (Route route : routes) {
      config.routes.addHttpHandler(
          route.way() == Route.Way.GET ? HandlerType.GET : HandlerType.POST,
          route.path(),
          context -> answering.answer(route, context));
    }
    config.routes.exception(HostCheck.WrongHost.class, (e, context) -> plain(context, 421));
    config.routes.exception(Exception.class, answering::fault);
    config.routes.error(404, context -> answering.missing(context));
  }

  /** To what is no request that could be read: its status and nothing of the server's own words. */
  private static boolean unreadable(Request request, Response response, Callback callback) {
    Headers.ALWAYS.forEach((name, value) -> response.getHeaders().put(name, value));
    response.getHeaders().put("Content-Type", "text/plain; charset=utf-8");
    response.write(true, BufferUtil.EMPTY_BUFFER, callback);
    return true;
  }

  private static void plain(Context context, int status) {
    context.status(status).contentType("text/plain; charset=utf-8").result("");
  }

  public int port() {
    return server.port();
  }

  /** Without an ending slash. */
  public String address() {
    return "http://127.0.0.1:" + port();
  }

  static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  @Override
  public void close() {
    server.stop();
  }
}
