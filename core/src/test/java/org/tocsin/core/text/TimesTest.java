package org.tocsin.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.core.time.Edtf;
import org.tocsin.notice.PublicText;

/** Times in words. In the Arabic expectations [ and ] stand for the marks that set text apart. */
class TimesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2022-12-03 | 3 December 2022 | 3 décembre 2022 | 3 كانون الأول/ديسمبر 2022
          2022-12-01 | 1 December 2022 | 1er décembre 2022 | 1 كانون الأول/ديسمبر 2022
          2022-12    | December 2022 | décembre 2022 | كانون الأول/ديسمبر 2022
          2022       | 2022 | 2022 | 2022
          2022-21    | spring 2022 | printemps 2022 | ربيع 2022
          2022-12-03? | 3 December 2022 (uncertain) | 3 décembre 2022 (date incertaine) | 3 كانون الأول/ديسمبر 2022 (غير مؤكد)
          2022-12~   | about December 2022 | décembre 2022 (date approximative) | كانون الأول/ديسمبر 2022 (تقريبا)
          2022%      | about 2022 (uncertain) | 2022 (date approximative et incertaine) | 2022 (تقريبا، غير مؤكد)
          2022-24~   | about winter 2022 | hiver 2022 (date approximative) | شتاء 2022 (تقريبا)
          0966       | 966 | 966 | 966
          1582-10-10 | 10 October 1582 | 10 octobre 1582 | 10 تشرين الأول/أكتوبر 1582
          """)
  void aSingleTimeIsSaidInEveryLanguage(String edtf, String en, String fr, String ar) {
    said(edtf, en, fr, ar);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2022-12-03T10:30:00Z | 3 December 2022, 10:30 UTC | 3 décembre 2022 à 10:30 UTC | 3 كانون الأول/ديسمبر 2022، الساعة 10:30 بالتوقيت العالمي المنسق
          2022-12-03T10:30:00+04:00 | 3 December 2022, 10:30 UTC+04:00 | 3 décembre 2022 à 10:30 UTC+04:00 | 3 كانون الأول/ديسمبر 2022، الساعة 10:30 بتوقيت [UTC+04:00]
          2022-12-03T10:30:00-03:30 | 3 December 2022, 10:30 UTC-03:30 | 3 décembre 2022 à 10:30 UTC-03:30 | 3 كانون الأول/ديسمبر 2022، الساعة 10:30 بتوقيت [UTC-03:30]
          2022-12-03T10:30:00 | 3 December 2022, 10:30 local time | 3 décembre 2022 à 10:30 (heure locale) | 3 كانون الأول/ديسمبر 2022، الساعة 10:30 بالتوقيت المحلي
          """)
  void aTimeOfDaySaysItsZone(String edtf, String en, String fr, String ar) {
    said(edtf, en, fr, ar);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2022-12-03/2022-12-05 | 3 December 2022 to 5 December 2022 | du 3 décembre 2022 au 5 décembre 2022 | من 3 كانون الأول/ديسمبر 2022 إلى 5 كانون الأول/ديسمبر 2022
          2022-12/2023-01 | December 2022 to January 2023 | décembre 2022 – janvier 2023 | من كانون الأول/ديسمبر 2022 إلى كانون الثاني/يناير 2023
          2020/2022 | 2020 to 2022 | 2020 – 2022 | من 2020 إلى 2022
          2022-12-03/2023 | 3 December 2022 to 2023 | 3 décembre 2022 – 2023 | من 3 كانون الأول/ديسمبر 2022 إلى 2023
          2022-12-03~/2022-12-05? | about 3 December 2022 to 5 December 2022 (uncertain) | du 3 décembre 2022 (date approximative) au 5 décembre 2022 (date incertaine) | من 3 كانون الأول/ديسمبر 2022 (تقريبا) إلى 5 كانون الأول/ديسمبر 2022 (غير مؤكد)
          2022-12-03T06:00:00Z/2022-12-03T11:00:00Z | 3 December 2022, 06:00 to 11:00 UTC | 3 décembre 2022, de 06:00 à 11:00 UTC | 3 كانون الأول/ديسمبر 2022، من الساعة 06:00 إلى الساعة 11:00 بالتوقيت العالمي المنسق
          2022-12-03T04:00:00/2022-12-03T11:59:59 | 3 December 2022, 04:00 to 11:59 local time | 3 décembre 2022, de 04:00 à 11:59 (heure locale) | 3 كانون الأول/ديسمبر 2022، من الساعة 04:00 إلى الساعة 11:59 بالتوقيت المحلي
          2022-12-03T10:30:00Z/2022-12-03T10:30:59Z | 3 December 2022, 10:30 UTC | 3 décembre 2022 à 10:30 UTC | 3 كانون الأول/ديسمبر 2022، الساعة 10:30 بالتوقيت العالمي المنسق
          2022-12-03T06:00:00Z/2022-12-03T12:00:00+04:00 | 3 December 2022, 06:00 UTC to 3 December 2022, 12:00 UTC+04:00 | du 3 décembre 2022 à 06:00 UTC au 3 décembre 2022 à 12:00 UTC+04:00 | من 3 كانون الأول/ديسمبر 2022، الساعة 06:00 بالتوقيت العالمي المنسق إلى 3 كانون الأول/ديسمبر 2022، الساعة 12:00 بتوقيت [UTC+04:00]
          """)
  void anIntervalSaysBothEnds(String edtf, String en, String fr, String ar) {
    said(edtf, en, fr, ar);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2022-12-12/.. | since 12 December 2022 | depuis le 12 décembre 2022 | منذ 12 كانون الأول/ديسمبر 2022
          2022-12/..    | since December 2022 | depuis décembre 2022 | منذ كانون الأول/ديسمبر 2022
          2022/..       | since 2022 | depuis 2022 | منذ 2022
          2022-21/..    | since spring 2022 | depuis\u00A0: printemps 2022 | منذ ربيع 2022
          2022-12-12/   | from 12 December 2022, end not known | à partir du 12 décembre 2022, fin inconnue | من 12 كانون الأول/ديسمبر 2022، والنهاية غير معروفة
          2022-12/      | from December 2022, end not known | début\u00A0: décembre 2022, fin inconnue | من كانون الأول/ديسمبر 2022، والنهاية غير معروفة
          ../2022-12-12 | until 12 December 2022 | jusqu’au 12 décembre 2022 | حتى 12 كانون الأول/ديسمبر 2022
          ../2022-12    | until December 2022 | jusqu’à\u00A0: décembre 2022 | حتى كانون الأول/ديسمبر 2022
          /2022-12-12   | until 12 December 2022, start not known | jusqu’au 12 décembre 2022, début inconnu | حتى 12 كانون الأول/ديسمبر 2022، والبداية غير معروفة
          /2022         | until 2022, start not known | fin\u00A0: 2022, début inconnu | حتى 2022، والبداية غير معروفة
          """)
  void anOpenEndIsToldFromAnUnknownOne(String edtf, String en, String fr, String ar) {
    said(edtf, en, fr, ar);
  }

  @ParameterizedTest
  @CsvSource({
    "2022-12-XX",
    "2022-XX",
    "2022-XX-XX",
    "202X",
    "20XX",
    "-0044",
    "-0044-03-15",
    "Y170000002",
    "-0044-21"
  })
  void whatHasNoSimpleWordingStaysAsWritten(String edtf) {
    said(edtf, edtf, edtf, "[" + edtf + "]");
  }

  @Test
  void digitsAloneNeedNotBeSetApart() {
    said("0000", "0000", "0000", "0000");
  }

  @Test
  void anIntervalOfFarYearsSetsEachEndApart() {
    said("-0044/Y20000", "-0044 to Y20000", "-0044 – Y20000", "من [-0044] إلى [Y20000]");
  }

  @Test
  void aMomentIsSaidByTheDayAtMidnightAndByTheMinuteElse() {
    assertThat(moments("2022-12-03T00:00:00Z"))
        .containsExactly("3 December 2022", "3 décembre 2022", "3 كانون الأول/ديسمبر 2022");
    assertThat(moments("2022-12-03T09:05:59Z"))
        .containsExactly(
            "3 December 2022, 09:05 UTC",
            "3 décembre 2022 à 09:05 UTC",
            "3 كانون الأول/ديسمبر 2022، الساعة 09:05 بالتوقيت العالمي المنسق");
  }

  private static List<String> moments(String instant) {
    Arg moment = new Arg.Moment(Instant.parse(instant));
    return Catalogue.LANGUAGES.stream()
        .map(language -> Catalogue.in(language).word(moment))
        .toList();
  }

  private static void said(String edtf, String... expected) {
    Arg time = new Arg.When(Edtf.parse(edtf).time().orElseThrow());
    List<String> said =
        Catalogue.LANGUAGES.stream().map(language -> Catalogue.in(language).word(time)).toList();
    assertThat(said)
        .containsExactlyElementsOf(
            Arrays.stream(expected)
                .map(text -> text.replace('[', '\u2068').replace(']', '\u2069'))
                .toList());
    assertThat(said).allMatch(text -> PublicText.fault(text).isEmpty());
  }
}
