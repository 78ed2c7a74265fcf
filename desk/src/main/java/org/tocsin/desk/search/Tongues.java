package org.tocsin.desk.search;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.ckb.SoraniAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hy.ArmenianAnalyzer;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.ne.NepaliAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sr.SerbianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.ta.TamilAnalyzer;
import org.apache.lucene.analysis.te.TeluguAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/**
 * How words are found in a text, by its language. Every text is read twice: plainly, its words as
 * they stand but for case, accents and the like (ICU; Burmese, Thai, Lao and Khmer by their
 * dictionaries, Chinese, Japanese and Korean by pairs of characters); and by their stems, where
 * Lucene knows the language.
 */
final class Tongues {

  /** Fields of stems begin so; the language follows. */
  private static final String STEMS = "stems_";

  private static final SortedMap<String, Supplier<Analyzer>> STEMMING = stemming();

  private final Map<String, Analyzer> made = new ConcurrentHashMap<>();
  private final Analyzer kept = new ByField(new Plain(true));
  private final Analyzer typed = new ByField(new Plain(false));

  /** Reads what is kept, each field as it is to be read. */
  Analyzer kept() {
    return kept;
  }

  /** Reads what somebody typed: of pairs of characters only the pairs. */
  Analyzer typed() {
    return typed;
  }

  /** The field for stems of a language, where there is a way to find them. */
  static Optional<String> stems(String language) {
    String primary = primary(language);
    return STEMMING.containsKey(primary) ? Optional.of(STEMS + primary) : Optional.empty();
  }

  private static String primary(String language) {
    int end = language.indexOf('-');
    return (end < 0 ? language : language.substring(0, end)).toLowerCase(Locale.ROOT);
  }

  private Analyzer stemsOf(String language) {
    Supplier<Analyzer> maker = STEMMING.get(language);
    if (maker == null) {
      throw new IllegalArgumentException("no stems are known of " + language);
    }
    return made.computeIfAbsent(language, unused -> maker.get());
  }

  private final class ByField extends DelegatingAnalyzerWrapper {
    private final Analyzer plain;

    ByField(Analyzer plain) {
      super(PER_FIELD_REUSE_STRATEGY);
      this.plain = plain;
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
      return field.startsWith(STEMS) ? stemsOf(field.substring(STEMS.length())) : plain;
    }
  }

  private static final class Plain extends Analyzer {
    private final boolean singlesToo;

    Plain(boolean singlesToo) {
      this.singlesToo = singlesToo;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = new ICUTokenizer(new DefaultICUTokenizerConfig(false, true));
      return new TokenStreamComponents(
          words, new FoldingFilter(new CJKBigramFilter(words, CJK_SCRIPTS, singlesToo)));
    }

    private static final int CJK_SCRIPTS =
        CJKBigramFilter.HAN
            | CJKBigramFilter.HIRAGANA
            | CJKBigramFilter.KATAKANA
            | CJKBigramFilter.HANGUL;

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
      return new FoldingFilter(in);
    }
  }

  private static SortedMap<String, Supplier<Analyzer>> stemming() {
    SortedMap<String, Supplier<Analyzer>> all = new TreeMap<>();
    all.put("ar", ArabicAnalyzer::new);
    all.put("bg", BulgarianAnalyzer::new);
    all.put("bn", BengaliAnalyzer::new);
    all.put("ca", CatalanAnalyzer::new);
    all.put("ckb", SoraniAnalyzer::new);
    all.put("cs", CzechAnalyzer::new);
    all.put("da", DanishAnalyzer::new);
    all.put("de", GermanAnalyzer::new);
    all.put("el", GreekAnalyzer::new);
    all.put("en", EnglishAnalyzer::new);
    all.put("es", SpanishAnalyzer::new);
    all.put("et", EstonianAnalyzer::new);
    all.put("fa", PersianAnalyzer::new);
    all.put("fi", FinnishAnalyzer::new);
    all.put("fr", FrenchAnalyzer::new);
    all.put("hi", HindiAnalyzer::new);
    all.put("hu", HungarianAnalyzer::new);
    all.put("hy", ArmenianAnalyzer::new);
    all.put("id", IndonesianAnalyzer::new);
    all.put("it", ItalianAnalyzer::new);
    all.put("lt", LithuanianAnalyzer::new);
    all.put("lv", LatvianAnalyzer::new);
    all.put("ne", NepaliAnalyzer::new);
    all.put("nl", DutchAnalyzer::new);
    all.put("no", NorwegianAnalyzer::new);
    all.put("pt", PortugueseAnalyzer::new);
    all.put("ro", RomanianAnalyzer::new);
    all.put("ru", RussianAnalyzer::new);
    all.put("sr", SerbianAnalyzer::new);
    all.put("sv", SwedishAnalyzer::new);
    all.put("ta", TamilAnalyzer::new);
    all.put("te", TeluguAnalyzer::new);
    all.put("tr", TurkishAnalyzer::new);
    return all;
  }
}
