package org.tocsin.intake.casefile;

import static org.tocsin.intake.casefile.BrokenCases.Schema.CANNOT_SAY;
import static org.tocsin.intake.casefile.BrokenCases.Schema.REFUSES;

import java.util.List;

/** The teaching case, broken in one place at a time. */
final class BrokenCases {
  private BrokenCases() {}

  /** Whether the published schema can see the mistake. */
  enum Schema {
    REFUSES,
    /** It takes more than one value, or a calendar, or a grammar, to see it. */
    CANNOT_SAY
  }

  /** One mistake: a passage of the case, and what stands there instead. */
  record Broken(String title, String passage, String instead, Schema schema) {
    @Override
    public String toString() {
      return title;
    }

    String yaml() {
      return TeachingCase.with(passage, instead);
    }
  }

  private static Broken broken(String title, String passage, String instead, Schema schema) {
    return new Broken(title, passage, instead, schema);
  }

  static List<Broken> all() {
    return java.util.stream.Stream.of(KEYS, VALUES, TIMES, REFERENCES, SENSE)
        .flatMap(List::stream)
        .toList();
  }

  private static final List<Broken> KEYS =
      List.of(
          broken(
              "a key mistyped", "    available: 2031-03-05", "    availible: 2031-03-05", REFUSES),
          broken("a key of nowhere", "  fictional: true", "  colour: true", REFUSES),
          broken("a top-level key mistyped", "outcomes:", "outcome:", REFUSES),
          broken("a key without a value", "fictional: true", "fictional:", REFUSES),
          broken("a missing key", "    credibility: 4\n", "", REFUSES),
          broken(
              "a value where keys belong", "figures: {duration-hours: 1}", "figures: 1", REFUSES),
          broken("a value where a list belongs", "bound: [harn]", "bound: harn", REFUSES),
          broken("keys where a value belongs", "place: ford\n", "place: {id: ford}\n", REFUSES),
          broken(
              "a list where a value belongs", "position-of: harn", "position-of: [harn]", REFUSES));

  private static final List<Broken> VALUES =
      List.of(
          broken("an id in capitals", "id: i-ford", "id: I Ford", REFUSES),
          broken("an id that is too long", "id: i-ford", "id: i" + "-x".repeat(50), REFUSES),
          broken("a number as name", "name: Osk ford", "name: 1998", REFUSES),
          broken("a blank statement", "\"Traffic crosses again.\"", "\" \"", REFUSES),
          broken("a name in no language", "name: {en: Osk}", "name: {}", REFUSES),
          broken(
              "a name in a language nobody knows",
              "name: {en: Osk}",
              "name: {English: Osk}",
              REFUSES),
          broken("a kind mistyped", "what: displacement", "what: displacment", REFUSES),
          broken("a kind that is none", "kind: road", "kind: canal", REFUSES),
          broken("an actor that is a people", "kind: state", "kind: ethnic-group", REFUSES),
          broken("a grade off the scale", "reliability: B", "reliability: G", REFUSES),
          broken("a credibility off the scale", "credibility: 4", "credibility: 7", REFUSES),
          broken("a credibility in words", "credibility: 4", "credibility: doubtful", REFUSES),
          broken("yes for true", "fictional: true", "fictional: yes", REFUSES),
          broken(
              "a point that is off the earth",
              "point: [10.2, 20.2]",
              "point: [100.2, 20.2]",
              REFUSES),
          broken("a point of one number", "point: [10.2, 20.2]", "point: [10.2]", REFUSES),
          broken("a precision below nothing", "precision-km: 1.5", "precision-km: -1", REFUSES),
          broken(
              "an area of two corners",
              "[10.1, 20.1], [10.1, 20.4], [10.4, 20.4], [10.4, 20.1]",
              "[10.1, 20.1], [10.1, 20.4], [10.1, 20.1]",
              CANNOT_SAY),
          broken("a figure below nothing", "{duration-hours: 1}", "{duration-hours: -1}", REFUSES),
          broken(
              "a figure without end", "{duration-hours: 1}", "{duration-hours: .inf}", CANNOT_SAY),
          broken(
              "a figure nobody understands",
              "displaced: at least 12000",
              "displaced: a good many",
              CANNOT_SAY),
          broken(
              "a figure that is read in two ways",
              "displaced: at least 12000",
              "displaced: \"12.000\"",
              CANNOT_SAY),
          broken("a measure mistyped", "displaced: at least", "displacd: at least", REFUSES),
          broken(
              "low above high",
              "{low: 20000, best: 25000, high: 30000}",
              "{low: 50000, best: 25000, high: 30000}",
              CANNOT_SAY),
          broken("a range of nothing", "{low: 20000, best: 25000, high: 30000}", "{}", REFUSES),
          broken("a lifeline to nowhere", "joins: [ford, mill, osk]", "joins: [ford]", REFUSES),
          broken("days without end", "within-days: 7", "within-days: 99999", REFUSES),
          broken(
              "a source without identity",
              "name: {en: Relief of the Valleys}",
              "speaks-for: harn",
              REFUSES),
          broken(
              "a protected source with a name",
              "kind: witness,",
              "kind: witness, name: W,",
              REFUSES),
          broken(
              "a media type that is none", "media-type: text/plain", "media-type: text", REFUSES),
          broken(
              "evidence outside the folder",
              "file: evidence/notice.txt",
              "file: ../../CaseFolder.java",
              CANNOT_SAY),
          broken(
              "evidence at an absolute path",
              "file: evidence/notice.txt",
              "file: /etc/hostname",
              CANNOT_SAY),
          broken(
              "evidence that is not there",
              "file: evidence/notice.txt",
              "file: evidence/notize.txt",
              CANNOT_SAY),
          broken("a text in no language", "{lang: fr, text:", "{text:", REFUSES));

  private static final List<Broken> TIMES =
      List.of(
          broken(
              "a date in everyday words",
              "available: 2031-03-06",
              "available: 6 March 2031",
              REFUSES),
          broken(
              "a date with strokes", "available: 2031-03-06", "available: 06/03/2031", CANNOT_SAY),
          broken(
              "a day that is none", "available: 2031-03-06", "available: 2031-02-30", CANNOT_SAY),
          broken(
              "a time that ends before it begins",
              "2031-03-04T06:00Z/2031-03-04T08:30Z",
              "2031-03-04T08:30Z/2031-03-04T06:00Z",
              CANNOT_SAY),
          broken(
              "available with an open end",
              "available: 2031-03-06",
              "available: 2031-03-06/..",
              CANNOT_SAY),
          broken(
              "available before it happened",
              "available: 2031-03-06",
              "available: 2030-03-06",
              CANNOT_SAY),
          broken(
              "an outcome available before it happened",
              "available: 2031-10-01",
              "available: 2031-08",
              CANNOT_SAY),
          broken("in force before signed", "in-force: 2029-07", "in-force: 2028-07", CANNOT_SAY),
          broken(
              "available before signed",
              "available: 2029-06-02",
              "available: 2029-05-02",
              CANNOT_SAY),
          broken(
              "asked for by a day gone by",
              "asked-by: 2031-04-01",
              "asked-by: 2031-03-01",
              CANNOT_SAY),
          broken(
              "asked for by a day that is none",
              "asked-by: 2031-04-01",
              "asked-by: 2031-04-31",
              CANNOT_SAY),
          broken("asked for by a month", "asked-by: 2031-04-01", "asked-by: 2031-04", REFUSES),
          broken(
              "a day by which nothing is asked",
              "    asked: {en: keep the ford open}\n",
              "",
              REFUSES),
          broken(
              "complied with before it was asked",
              "available: 2031-04-02",
              "available: 2031-02-02",
              CANNOT_SAY),
          broken(
              "reopened before it was closed",
              "happened: 2031-03-04T08:30:00Z",
              "happened: 2031-03-03",
              CANNOT_SAY),
          broken(
              "accounts of one event a year apart",
              "    happened: 2031-03-04\n    available: 2031-03-06",
              "    happened: 2030-03-04\n    available: 2031-03-06",
              CANNOT_SAY));

  private static final List<Broken> REFERENCES =
      List.of(
          broken("a source mistyped", "    source: w-1", "    source: w-2", CANNOT_SAY),
          broken("a source of nowhere", "    source: w-1", "    source: unheard-of", CANNOT_SAY),
          broken("a place mistyped", "place: ford\n", "place: frod\n", CANNOT_SAY),
          broken(
              "a lifeline mistyped",
              "lifeline: {id: ford-road, effect: closes}",
              "lifeline: {id: ford-raod, effect: closes}",
              CANNOT_SAY),
          broken("an actor mistyped", "position-of: harn", "position-of: hran", CANNOT_SAY),
          broken(
              "a party of nowhere",
              "parties: [harn, ford-guard]",
              "parties: [harn, upstream-league]",
              CANNOT_SAY),
          broken(
              "an account mistyped",
              "      - report: r-reopening",
              "      - report: r-reopnin",
              CANNOT_SAY),
          broken("an incident mistyped", "incidents: [i-ford]", "incidents: [i-frod]", CANNOT_SAY),
          broken(
              "a basis mistyped",
              "rests-on: [r-closing, ford-accord, assembly-statement]",
              "rests-on: [r-closing, ford-acord]",
              CANNOT_SAY),
          broken(
              "a recommendation that rests on nothing",
              "rests-on: [r-closing, ford-accord, assembly-statement]",
              "rests-on: []",
              REFUSES),
          broken("an id taken twice", "id: r-harn", "id: r-closing", CANNOT_SAY),
          broken(
              "a party named twice",
              "parties: [harn, ford-guard]",
              "parties: [harn, harn]",
              REFUSES),
          broken(
              "an account named twice",
              "      - report: r-reopening",
              "      - report: r-closing",
              CANNOT_SAY),
          broken(
              "an incident without accounts",
              "      - r-closing\n      - {report: r-harn, reason: same ford and same morning}\n      - report: r-reopening\n    readings:\n      - {field: duration-hours, report: r-closing, reason: \"two others counted the same hours\"}\n",
              "      []\n",
              REFUSES),
          broken(
              "a reading of an account that is not the incident’s",
              "      - r-closing\n",
              "",
              CANNOT_SAY),
          broken(
              "a reading of a field that is none",
              "field: duration-hours",
              "field: hours",
              REFUSES),
          broken(
              "a clause numbered twice",
              "        forbids: [lifeline-closed, lifeline-narrowed]\n",
              "        forbids: [lifeline-closed]\n      - {number: \"4\", provides: again}\n",
              CANNOT_SAY));

  private static final List<Broken> SENSE =
      List.of(
          broken(
              "the population as actor",
              "name: men with lamps",
              "name: People of the Osk Valley",
              CANNOT_SAY),
          broken(
              "an actor that sounds like a people",
              "name: men with lamps",
              "name: ethnic lampers",
              CANNOT_SAY),
          broken(
              "an effect that does not go with its kind",
              "{id: ford-road, effect: closes}",
              "{id: ford-road, effect: narrows}",
              CANNOT_SAY),
          broken(
              "a speaker for somebody else",
              "position-of: harn",
              "position-of: ford-guard",
              CANNOT_SAY));
}
