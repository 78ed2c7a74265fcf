package org.tocsin.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tocsin.core.figure.Figure;
import org.tocsin.core.model.Label;
import org.tocsin.notice.PublicText;

class CatalogueTest {

  private static final char SET_APART = '\u2068';
  private static final char TO_HERE = '\u2069';

  @Test
  void thereIsACatalogueForEveryLanguageNamedAndNoOther() {
    assertThat(Catalogue.LANGUAGES)
        .allSatisfy(language -> assertThat(Catalogue.in(language).language()).isEqualTo(language));
    assertThatThrownBy(() -> Catalogue.in("de")).hasMessage("no catalogue for de");
  }

  @Test
  void arabicAloneRunsFromTheRight() {
    assertThat(Catalogue.LANGUAGES.stream().filter(each -> Catalogue.in(each).rightToLeft()))
        .containsExactly("ar");
  }

  @Test
  void aFigureIsSaidWithItsDoubt() {
    figure(Figure.unknown(), "unknown", "inconnu", "غير معروف");
    figure(Figure.of(3), "3", "3", "3");
    figure(Figure.of(120_000), "120,000", "120\u202f000", "120,000");
    figure(about("60"), "about 60", "environ 60", "نحو 60");
    figure(of("4", "", "7"), "4 to 7", "de 4 à 7", "من 4 إلى 7");
    figure(of("200", "", ""), "at least 200", "au moins 200", "200 على الأقل");
    figure(of("", "", "5"), "at most 5", "au plus 5", "5 على الأكثر");
    figure(of("4", "5", "7"), "5 (4 to 7)", "5 (de 4 à 7)", "5 (من 4 إلى 7)");
    figure(of("4", "5", ""), "5 (at least 4)", "5 (au moins 4)", "5 (4 على الأقل)");
    figure(of("", "5", "7"), "5 (at most 7)", "5 (au plus 7)", "5 (7 على الأكثر)");
    figure(Figure.of(new BigDecimal("2.5")), "2.5", "2,5", "2.5");
  }

  @Test
  void aListIsSaidInEachLanguage() {
    list(List.of(), "", "", "");
    list(List.of("A"), "A", "A", set("A"));
    list(List.of("A", "B"), "A and B", "A et B", set("A") + " و" + set("B"));
    list(
        List.of("A", "B", "C"),
        "A, B, and C",
        "A, B et C",
        set("A") + " و" + set("B") + " و" + set("C"));
  }

  @Test
  void aNameThatRunsTheOtherWayIsSetApart() {
    Label both = Label.of(Map.of("en", "Desk", "ar", "مكتب"));
    assertThat(Catalogue.in("ar").word(new Arg.Name(both))).isEqualTo("مكتب");
    assertThat(Catalogue.in("fr").word(new Arg.Name(both))).isEqualTo("Desk");
    assertThat(Catalogue.in("ar").word(new Arg.Name(Label.of("en", "Desk"))))
        .isEqualTo(set("Desk"));
    assertThat(Catalogue.in("en").word(new Arg.Name(Label.of("ar", "مكتب"))))
        .isEqualTo(set("مكتب"));
    assertThat(Catalogue.in("ar").word(new Arg.Name(Label.of("ar", "مكتب ABC"))))
        .isEqualTo(set("مكتب ABC"));
  }

  @Test
  void whatIsSetApartAlreadyIsNotSetApartAgain() {
    assertThat(Catalogue.in("ar").word(new Arg.Name(Label.of("ar", "مكتب " + set("ABC")))))
        .isEqualTo("مكتب " + set("ABC"));
  }

  @Test
  void aClauseNumberKeepsItsOrderBetweenArabicWords() {
    assertThat(Catalogue.in("ar").word(new Arg.Verbatim("6"))).isEqualTo("6");
    assertThat(Catalogue.in("ar").word(new Arg.Verbatim("1-2"))).isEqualTo(set("1-2"));
    assertThat(Catalogue.in("ar").word(new Arg.Verbatim("(a)"))).isEqualTo(set("(a)"));
    assertThat(Catalogue.in("en").word(new Arg.Verbatim("1-2"))).isEqualTo("1-2");
  }

  @Test
  void aTitleBeginsWithACapital() {
    assertThat(titles("Somewhere", 160))
        .containsExactly(
            "Red flag: lifeline closed, Somewhere",
            "Drapeau rouge\u00A0: lien vital coupé, Somewhere",
            "إنذار أحمر: قطع شريان حياة، " + set("Somewhere"));
  }

  @Test
  void aTitleThatIsTooLongIsCutWithNothingLeftOpen() {
    assertThat(titles("Somewhere far, with a long name", 40))
        .allSatisfy(
            title -> {
              assertThat(title.codePointCount(0, title.length())).isLessThanOrEqualTo(40);
              assertThat(title).containsPattern("…\u2069?$");
              assertThat(PublicText.fault(title)).isEmpty();
            });
  }

  private static List<String> titles(String situation, int longest) {
    Phrase headline =
        Phrase.of(
            "headline",
            Map.of(
                "level", new Arg.Term("level.red-flag"),
                "what", new Arg.Term("event.lifeline-closed"),
                "situation", new Arg.Name(Label.of("en", situation))));
    return Catalogue.LANGUAGES.stream()
        .map(language -> Catalogue.in(language).title(headline, longest))
        .toList();
  }

  private static void figure(Figure figure, String... expected) {
    said(new Arg.Amount(figure), expected);
  }

  private static void list(List<String> names, String... expected) {
    Stream<Arg> items = names.stream().map(name -> new Arg.Name(Label.of("en", name)));
    said(new Arg.Several(items.toList()), expected);
  }

  private static void said(Arg arg, String... expected) {
    assertThat(Catalogue.LANGUAGES.stream().map(language -> Catalogue.in(language).word(arg)))
        .containsExactlyElementsOf(Arrays.asList(expected));
  }

  private static Figure about(String best) {
    return of("", best, "");
  }

  private static Figure of(String low, String best, String high) {
    return new Figure(number(low), number(best), number(high));
  }

  private static Optional<BigDecimal> number(String text) {
    return Optional.of(text).filter(given -> !given.isEmpty()).map(BigDecimal::new);
  }

  private static String set(String text) {
    return SET_APART + text + TO_HERE;
  }
}
