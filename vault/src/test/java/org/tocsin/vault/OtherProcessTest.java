package org.tocsin.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a second process can show. */
class OtherProcessTest {
  @TempDir Path workspace;

  @Test
  void a_second_process_is_refused_until_the_first_is_done() throws Exception {
    try (Vault vault = Fixture.create(workspace)) {
      Fixture.put(vault, "text");
      assertThat(run("open", workspace.toString())).isEqualTo("LOCKED");
    }
    assertThat(run("open", workspace.toString())).isEqualTo("opened 1");
  }

  /** Three times the heap; and with none of the libraries that Tink's key sets would need. */
  @Test
  void a_large_item_takes_constant_memory_and_the_run_time_jars_are_enough() throws Exception {
    long size = 96L << 20;
    assertThat(run("large", workspace.toString(), Long.toString(size)))
        .isEqualTo(size + " MATCHES");
  }

  private static String run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx32m", "-cp", classPath(), OtherProcess.class.getName()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return output.strip();
  }

  private static String classPath() {
    return Stream.of(
            Vault.class,
            OtherProcess.class,
            com.google.crypto.tink.subtle.AesGcmHkdfStreaming.class,
            org.bouncycastle.crypto.generators.Argon2BytesGenerator.class)
        .map(c -> Path.of(uri(c)).toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static java.net.URI uri(Class<?> type) {
    return java.net.URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString());
  }
}
