package org.tocsin.desk.page;

import java.util.List;
import java.util.Optional;

/**
 * What will be published, or was, in each form.
 *
 * @param forms {@code html}, {@code cap}, {@code json}, {@code geojson} and {@code feed}
 * @param frame address of the page to show; for the form {@code html}
 * @param pdf address of the same as PDF; for the form {@code html}
 * @param text the bytes as they are; for the other forms
 */
public record AlertPreviewPage(
    String revision,
    String address,
    String form,
    String language,
    List<Form> forms,
    Optional<String> frame,
    Optional<String> pdf,
    Optional<String> text,
    Optional<String> file) {

  public record Form(String name, String language, String address, boolean here) {}
}
