package org.tocsin.intake.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.tocsin.core.problem.Problems;
import org.tocsin.core.problem.Where;

/**
 * Reads one YAML 1.2 file of one document into a tree.
 *
 * <p>Safe against what strangers send: nothing is constructed but the tree, aliases and tags are
 * refused, size, depth and number of values are bounded ({@link YamlLimits}), and the encoding is
 * UTF-8 or refused by name.
 */
public final class YamlFile {
  private YamlFile() {}

  /**
   * Reads a file within the usual limits.
   *
   * @param name the file as the person knows it, for problems
   * @return the tree, or empty with at least one error added to the problems
   */
  public static Optional<YamlNode> read(Path file, String name, Problems problems) {
    return read(file, name, YamlLimits.USUAL, problems);
  }

  /** Reads a file within given limits; see {@link #read(Path, String, Problems)}. */
  public static Optional<YamlNode> read(
      Path file, String name, YamlLimits limits, Problems problems) {
    return bytes(file, name, limits, problems)
        .flatMap(bytes -> parse(bytes, name, limits, problems));
  }

  /** The same of bytes that are already at hand. */
  public static Optional<YamlNode> parse(
      byte[] bytes, String name, YamlLimits limits, Problems problems) {
    if (bytes.length > limits.bytes()) {
      tooLarge(name, bytes.length, limits, problems);
      return Optional.empty();
    }
    return StrictText.decode(bytes, name, problems)
        .flatMap(text -> new YamlTreeBuilder(text, name, limits, problems).build());
  }

  private static Optional<byte[]> bytes(
      Path file, String name, YamlLimits limits, Problems problems) {
    try {
      if (!Files.isRegularFile(file)) {
        problems.error(
            Where.file(name), Files.exists(file) ? "yaml.not-a-file" : "yaml.missing", name);
        return Optional.empty();
      }
      long size = Files.size(file);
      if (size > limits.bytes()) {
        tooLarge(name, size, limits, problems);
        return Optional.empty();
      }
      try (InputStream in = Files.newInputStream(file)) {
        // One byte more than allowed, in case the file grew since it was measured.
        return Optional.of(
            in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, limits.bytes() + 1)));
      }
    } catch (NoSuchFileException e) {
      problems.error(Where.file(name), "yaml.missing", name);
    } catch (AccessDeniedException e) {
      problems.error(Where.file(name), "yaml.access-denied", name);
    } catch (IOException e) {
      problems.error(Where.file(name), "yaml.unreadable", String.valueOf(e.getMessage()));
    }
    return Optional.empty();
  }

  private static void tooLarge(String name, long size, YamlLimits limits, Problems problems) {
    problems.error(
        Where.file(name), "yaml.too-large", Long.toString(size), Long.toString(limits.bytes()));
  }
}
