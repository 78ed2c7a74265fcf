package org.tocsin.bench.desk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The real server, in a process of its own that ends with this, with the options of Java that the
 * launcher gives it; from the top of the checkout.
 */
final class Served implements AutoCloseable {

  private static final String OPEN = "The desk is open at ";

  private final Process process;
  private final String address;

  private Served(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  /** Returns once it says that it is open. */
  static Served start(Path folder, String heap) throws IOException {
    ProcessBuilder launch =
        new ProcessBuilder(
            "sh",
            "-euc",
            ". cli/src/main/bin/java.sh; java=$1; shift; run_tocsin . \"$@\"",
            "launch",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            System.getProperty("java.class.path"),
            "serve",
            "--workspace",
            folder.toString(),
            "--port",
            "0");
    launch
        .environment()
        .merge("TOCSIN_JAVA_OPTIONS", "-Xmx" + heap, (set, ours) -> ours + " " + set);
    Process process = launch.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    endingWith(process);
    BufferedReader said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith(OPEN)) {
        String address = line.substring(OPEN.length()).strip().replaceAll("/$", "");
        Thread rest = new Thread(() -> drain(said), "what the server says");
        rest.setDaemon(true);
        rest.start();
        return new Served(process, address);
      }
    }
    throw new IllegalStateException("the server ended before it was open");
  }

  /** Also where this process is told to end before it has closed what it opened. */
  static void endingWith(Process process) {
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "end"));
  }

  private static void drain(BufferedReader said) {
    try {
      said.transferTo(Writer.nullWriter());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String address() {
    return address;
  }

  /** Of all its threads so far. */
  Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  List<String> memory() throws IOException {
    return java.nio.file.Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS"))
        .toList();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
