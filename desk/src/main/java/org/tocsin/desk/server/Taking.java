package org.tocsin.desk.server;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import org.tocsin.core.problem.Problem;
import org.tocsin.core.problem.Where;

/** What a way takes: forms of a size, and files where it has a field for them. */
final class Taking {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String WITH_FILES = "multipart/form-data";

  private Taking() {}

  /** Why something is not taken. */
  record Not(int status, Problem problem) {}

  static Optional<Not> not(Route route, Context context) {
    if (context.req().getContentLengthLong() > DeskServer.MOST_UPLOAD_BYTES) {
      String most = Integer.toString(DeskServer.MOST_UPLOAD_MB);
      return Optional.of(new Not(413, Problem.error(Where.nowhere(), "desk.too-large", most)));
    }
    if (route.way() == Route.Way.GET) {
      return Optional.empty();
    }
    String kind = kind(context);
    boolean files = kind.equals(WITH_FILES) && takesFiles(route);
    if (!kind.isEmpty() && !kind.equals(FORM) && !files) {
      return Optional.of(new Not(415, Problem.error(Where.nowhere(), "desk.not-a-form")));
    }
    if (!readable(context)) {
      return Optional.of(new Not(400, Problem.error(Where.nowhere(), "desk.form-damaged")));
    }
    return Optional.empty();
  }

  private static String kind(Context context) {
    String type = context.contentType();
    return type == null ? "" : type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
  }

  private static boolean takesFiles(Route route) {
    return route.fields().stream().anyMatch(Route.Field::file);
  }

  /** A form may break off, or be no form at all but for its name; the server then throws. */
  private static boolean readable(Context context) {
    try {
      context.formParamMap();
      return true;
    } catch (Exception damaged) {
      return false;
    }
  }
}
