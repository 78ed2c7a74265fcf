package org.tocsin.vault;

import java.io.InputStream;
import java.nio.file.Path;

/** Run by OtherProcessTest in a JVM of its own, with the run-time jars alone. */
final class OtherProcess {
  private OtherProcess() {}

  public static void main(String[] arguments) throws Exception {
    Path workspace = Path.of(arguments[1]);
    switch (arguments[0]) {
      case "open" -> {
        try (Vault vault = Fixture.open(workspace)) {
          System.out.println("opened " + vault.items().size());
        } catch (VaultFault fault) {
          System.out.println(fault.code());
        }
      }
      case "large" -> large(workspace, Long.parseLong(arguments[2]));
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static void large(Path workspace, long size) throws Exception {
    try (Vault vault = Fixture.create(workspace)) {
      StagedItem item = vault.stage(new Zeros(size), Fixture.EVIDENCE);
      vault.commit(item);
      System.out.println(item.size() + " " + vault.verify(item.id(), item.commitment()));
      vault.destroy(item.id());
    }
  }

  private static final class Zeros extends InputStream {
    private long left;

    Zeros(long size) {
      this.left = size;
    }

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int n = (int) Math.min(left, length);
      left -= n;
      return n;
    }
  }
}
