package org.tocsin.desk.pdf;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tocsin.core.problem.Problem;
import org.tocsin.core.problem.Problems;
import org.tocsin.core.problem.Where;

/**
 * Fonts of the machine, by script. None is on Maven's repository under a licence that Apache-2.0
 * can live with, so they are looked for where systems keep them.
 */
public final class Typefaces {

  private static final String NOTO = "fonts-noto-core";

  /**
   * Scripts that can be set, with the fonts that may do it, best first, and what brings the first
   * one on Debian. Scripts that need glyphs put together by rules of their font (Burmese,
   * Devanagari, Khmer) are not among them: nothing here does that, and they would be unreadable.
   */
  private static final List<Setting> SETTINGS =
      List.of(
          new Setting(
              Set.of(UScript.LATIN, UScript.CYRILLIC, UScript.GREEK),
              List.of("NotoSerif", "DejaVuSerif", "LiberationSerif"),
              NOTO),
          new Setting(
              Set.of(UScript.ARABIC),
              List.of("NotoNaskhArabic", "NotoSansArabic", "DejaVuSans"),
              NOTO),
          new Setting(Set.of(UScript.ARMENIAN), List.of("NotoSerifArmenian", "DejaVuSerif"), NOTO),
          new Setting(Set.of(UScript.GEORGIAN), List.of("NotoSerifGeorgian", "DejaVuSerif"), NOTO),
          new Setting(Set.of(UScript.HEBREW), List.of("NotoSerifHebrew", "DejaVuSans"), NOTO),
          new Setting(Set.of(UScript.ETHIOPIC), List.of("NotoSerifEthiopic"), NOTO));

  /** Where systems keep fonts; a person's own come first. */
  private static final List<String> FOLDERS =
      List.of(
          "~/.local/share/fonts",
          "~/.fonts",
          "~/Library/Fonts",
          "/usr/local/share/fonts",
          "/usr/share/fonts",
          "/Library/Fonts",
          "C:/Windows/Fonts");

  private static final int DEEPEST = 6;

  private record Setting(Set<Integer> scripts, List<String> faces, String debian) {}

  /**
   * A font to be embedded.
   *
   * @param bold the same where there is no bold one
   */
  record Face(String name, Path regular, Path bold) {}

  private final Map<String, Path> files;

  private Typefaces(Map<String, Path> files) {
    this.files = files;
  }

  /** Those of this machine. */
  public static Typefaces ofMachine() {
    String home = System.getProperty("user.home", "");
    return in(FOLDERS.stream().map(folder -> Path.of(folder.replace("~", home))).toList());
  }

  /** Those in these folders and below; the first of a name counts. */
  public static Typefaces in(List<Path> folders) {
    Map<String, Path> files = new HashMap<>();
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> below = Files.walk(folder, DEEPEST)) {
          below
              .filter(path -> path.toString().endsWith(".ttf"))
              .sorted()
              .forEach(path -> files.putIfAbsent(name(path), path));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return new Typefaces(files);
  }

  private static String name(Path path) {
    String file = String.valueOf(path.getFileName());
    return file.substring(0, file.length() - ".ttf".length());
  }

  /**
   * The fonts that a text needs, Latin always and first.
   *
   * @param where the file that is to be set
   * @param problems what is missing goes here, as warnings
   */
  Optional<List<Face>> of(String text, Where where, Problems problems) {
    Set<Integer> wanted = scripts(text);
    wanted.add(UScript.LATIN);
    List<Face> faces = new ArrayList<>();
    boolean whole = true;
    for (Setting setting : SETTINGS) {
      if (wanted.removeAll(setting.scripts())) {
        Optional<Face> face = face(setting);
        face.ifPresent(faces::add);
        if (face.isEmpty()) {
          String script = UScript.getName(setting.scripts().stream().sorted().toList().get(0));
          problems.add(
              Problem.warning(
                  where, "pdf.font-missing", script, setting.faces().get(0), setting.debian()));
          whole = false;
        }
      }
    }
    for (int script : wanted) {
      problems.add(Problem.warning(where, "pdf.script-unset", UScript.getName(script)));
      whole = false;
    }
    return whole ? Optional.of(faces) : Optional.empty();
  }

  private Optional<Face> face(Setting setting) {
    for (String name : setting.faces()) {
      Path regular = files.getOrDefault(name + "-Regular", files.get(name));
      if (regular != null) {
        return Optional.of(
            new Face(
                name.toLowerCase(Locale.ROOT),
                regular,
                files.getOrDefault(name + "-Bold", regular)));
      }
    }
    return Optional.empty();
  }

  private static Set<Integer> scripts(String text) {
    Set<Integer> scripts = new TreeSet<>();
    text.codePoints()
        .filter(UCharacter::isLetter)
        .map(UScript::getScript)
        .filter(script -> script != UScript.COMMON && script != UScript.INHERITED)
        .forEach(scripts::add);
    return scripts;
  }
}
