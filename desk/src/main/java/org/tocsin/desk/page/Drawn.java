package org.tocsin.desk.page;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import org.tocsin.desk.draw.Drawing;
import org.tocsin.desk.draw.Links;
import org.tocsin.desk.draw.Picture;
import org.tocsin.desk.gzip.Packed;
import org.tocsin.desk.gzip.PageOutput;

/**
 * A picture as it stands in a page: a figure of HTML, written and escaped by {@link Drawing}, kept
 * compressed, since most pages are kept and all are sent compressed. No part of the page's data:
 * what it shows stands there too.
 */
public record Drawn(Packed figure) implements Content {

  static Drawn of(Sight sight, String id, Picture picture) {
    return new Drawn(Packed.of(drawing(sight, id).figure(picture)));
  }

  static Drawn of(Sight sight, String id, Picture picture, String redraw) {
    return new Drawn(Packed.of(drawing(sight, id).redrawnAt(redraw).figure(picture)));
  }

  @Override
  public void writeTo(TemplateOutput output) {
    if (output instanceof PageOutput page) {
      page.write(figure);
    } else {
      output.writeContent(figure.text());
    }
  }

  private static Drawing drawing(Sight sight, String id) {
    return Drawing.of(
        id, org.tocsin.desk.draw.Words.in(sight.words().language()), references(sight));
  }

  /** Where marks lead: to the page of what they stand for. */
  private static Links references(Sight sight) {
    return reference -> {
      int slash = reference.indexOf('/');
      String kind = reference.substring(0, Math.max(0, slash));
      String path =
          switch (kind) {
            case "incident", "situation", "alert" ->
                "/" + kind + "s/" + reference.substring(slash + 1);
            case "series" -> "";
            default -> "/evidence/" + reference;
          };
      return path.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(sight.link(path));
    };
  }
}
