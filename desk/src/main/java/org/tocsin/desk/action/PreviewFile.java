package org.tocsin.desk.action;

import java.util.Optional;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;
import org.tocsin.desk.server.NotThere;

/**
 * One file of the preview: {@code en.html} as a document of its own for a frame, the others to be
 * kept, {@code en.pdf} among them.
 */
public final class PreviewFile implements Action {

  /** As the published page's own, but that it may stand in a frame of the desk. */
  static final String POLICY =
      "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'self'; sandbox allow-same-origin";

  @Override
  public Answer answer(Call call) {
    OneAlert alert = OneAlert.of(call);
    NoticePreview preview = NoticePreview.of(call, alert.file());
    String name = call.part("file");
    if (name.endsWith(".html")) {
      String language = name.substring(0, name.length() - ".html".length());
      return preview
          .page(pageName(language))
          .<Answer>map(html -> new Answer.Document(html, POLICY))
          .orElseThrow(() -> new NotThere(name));
    }
    if (name.endsWith(".pdf")) {
      byte[] pdf = preview.pdf(name.substring(0, name.length() - ".pdf".length()));
      String kept = alert.file().revision() + "-" + name;
      return new Answer.Bytes("application/pdf", pdf, Optional.of(kept), false);
    }
    return NoticePreview.FORMS.stream()
        .flatMap(form -> preview.file(form).stream())
        .filter(file -> file.name().equals(name))
        .findFirst()
        .<Answer>map(
            file ->
                new Answer.Bytes(
                    file.mediaType(),
                    file.bytes(),
                    Optional.of(alert.file().revision() + "-" + file.name()),
                    false))
        .orElseThrow(() -> new NotThere(name));
  }

  /** Links between the languages of a page name the site's files. */
  private static String pageName(String name) {
    return name.equals("index") ? "en" : name.replaceFirst("^index\\.", "");
  }
}
