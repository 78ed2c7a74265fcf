package org.tocsin.desk.gzip;

import gg.jte.html.OwaspHtmlTemplateOutput;

/** Escapes what a template writes, as jte does, and lets through what is packed already. */
public final class PageOutput extends OwaspHtmlTemplateOutput {

  private final GzipBody body;

  public PageOutput(GzipBody body) {
    super(body);
    this.body = body;
  }

  /** Puts in HTML that was compressed before, between elements. */
  public void write(Packed html) {
    body.write(html);
  }
}
