package org.tocsin.bench.events;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** Time on the clock and of all processors, in seconds. */
record Took(double clock, double processor) {

  /** What is timed. */
  @FunctionalInterface
  interface Work {
    void run() throws IOException, SQLException;
  }

  static Took timed(Work work) throws IOException, SQLException {
    OperatingSystemMXBean machine =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long processor = machine.getProcessCpuTime();
    long clock = System.nanoTime();
    work.run();
    return new Took(
        (System.nanoTime() - clock) / 1e9, (machine.getProcessCpuTime() - processor) / 1e9);
  }

  Took and(Took other) {
    return new Took(clock + other.clock, processor + other.processor);
  }

  /** Most memory of this process so far, where the system tells. */
  static String peak() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return "unknown";
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .map(line -> line.substring(6).strip())
        .findFirst()
        .orElse("unknown");
  }
}
