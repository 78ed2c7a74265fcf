package org.tocsin.intake.yaml;

/**
 * How much of a file is read before it is refused. Case files are typed by people; what is larger
 * than this is a mistake or an attack.
 *
 * @param bytes size of one file; asked of the file system, so that a huge file is never opened
 * @param depth of lists and mappings inside one another
 * @param nodes values in one file, keys included
 */
public record YamlLimits(long bytes, int depth, int nodes) {
  /** 16 MiB, 32 levels, 200,000 values. */
  public static final YamlLimits USUAL = new YamlLimits(16L << 20, 32, 200_000);
}
