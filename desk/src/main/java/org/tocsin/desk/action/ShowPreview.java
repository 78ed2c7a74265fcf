package org.tocsin.desk.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.desk.page.AlertPreviewPage;
import org.tocsin.desk.server.Action;
import org.tocsin.desk.server.Answer;
import org.tocsin.desk.server.Call;
import org.tocsin.desk.server.NotThere;

/** What will be published of an alert, or was, in each form. */
public final class ShowPreview implements Action {

  @Override
  public Answer answer(Call call) {
    OneAlert alert = OneAlert.of(call);
    NoticePreview preview = NoticePreview.of(call, alert.file());
    String form = call.query("form").orElse("html");
    String language =
        call.query("language")
            .filter(preview.languages()::contains)
            .orElseGet(
                () ->
                    preview.languages().contains(call.words().language())
                        ? call.words().language()
                        : preview.languages().get(0));
    if (!NoticePreview.FORMS.contains(form)) {
      throw new NotThere(form);
    }
    String address = "/alerts/" + alert.file().revision();
    Optional<NoticePreview.File> file = preview.file(form);
    return Answer.page(
        "alert-preview",
        call.words().say("alert.preview") + " · " + alert.file().revision(),
        new AlertPreviewPage(
            alert.file().revision(),
            address,
            form,
            language,
            forms(preview, address, form, language),
            form.equals("html")
                ? Optional.of(address + "/preview/" + language + ".html")
                : Optional.empty(),
            form.equals("html")
                ? Optional.of(address + "/preview/" + language + ".pdf")
                : Optional.empty(),
            file.map(NoticePreview.File::text),
            file.map(made -> address + "/preview/" + made.name())));
  }

  private static List<AlertPreviewPage.Form> forms(
      NoticePreview preview, String address, String form, String language) {
    List<AlertPreviewPage.Form> forms = new ArrayList<>();
    for (String each : preview.languages()) {
      forms.add(
          new AlertPreviewPage.Form(
              "html",
              each,
              address + "/preview?form=html&language=" + each,
              form.equals("html") && language.equals(each)));
    }
    NoticePreview.FORMS.stream()
        .filter(each -> !each.equals("html"))
        .forEach(
            each ->
                forms.add(
                    new AlertPreviewPage.Form(
                        each, "", address + "/preview?form=" + each, form.equals(each))));
    return forms;
  }
}
