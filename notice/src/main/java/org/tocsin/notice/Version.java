package org.tocsin.notice;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The notice in one language.
 *
 * @param headline at most 160 characters, the limit CAP 1.2 advises; one line
 * @param sections in the order of {@link SectionKind}, each kind at most once; {@link
 *     SectionKind#SUMMARY} and {@link SectionKind#POSITION} always
 * @param measures wording of each recommendation, by its key
 * @param remarks what else the reader must be told, a paragraph each; often none
 */
public record Version(
    Language language,
    TranslationState state,
    String headline,
    List<Section> sections,
    SortedMap<String, String> measures,
    List<String> remarks) {
  /** Characters are counted as Unicode code points. */
  public static final int LONGEST_HEADLINE = 160;

  public Version {
    PublicText.require("headline", headline);
    if (headline.codePointCount(0, headline.length()) > LONGEST_HEADLINE
        || headline.indexOf('\n') >= 0) {
      throw new IllegalArgumentException("headline longer than 160 characters or one line");
    }
    sections = List.copyOf(sections);
    requireOrder(sections);
    requireKind(sections, SectionKind.SUMMARY);
    requireKind(sections, SectionKind.POSITION);
    measures.forEach((key, text) -> PublicText.require("measure " + key, text));
    measures = Collections.unmodifiableSortedMap(new TreeMap<>(measures));
    remarks = List.copyOf(remarks);
    remarks.forEach(remark -> PublicText.require("remark", remark));
  }

  /** The section of a kind every version has. */
  public Section section(SectionKind kind) {
    return sections.stream()
        .filter(section -> section.kind() == kind)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no section " + kind));
  }

  private static void requireOrder(List<Section> sections) {
    for (int i = 1; i < sections.size(); i++) {
      if (sections.get(i - 1).kind().compareTo(sections.get(i).kind()) >= 0) {
        throw new IllegalArgumentException(
            "sections out of order: "
                + sections.get(i - 1).kind()
                + " before "
                + sections.get(i).kind());
      }
    }
  }

  private static void requireKind(List<Section> sections, SectionKind kind) {
    if (sections.stream().noneMatch(section -> section.kind() == kind)) {
      throw new IllegalArgumentException("a version needs a section " + kind);
    }
  }
}
