package org.tocsin.cli.workspace;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.tocsin.cli.Refusal;
import org.tocsin.core.problem.Where;
import org.tocsin.journal.json.JsonFault;
import org.tocsin.journal.json.JsonObject;
import org.tocsin.journal.json.JsonReader;
import org.tocsin.journal.json.PrettyJson;

/**
 * What a workspace says of itself in the clear, in {@code workspace.json}: nothing an adversary
 * could not see from the files beside it.
 *
 * @param keyFile where the key file lies, when it is not a passphrase that opens the vault; as
 *     given, or relative to the workspace
 * @param home address under which the desk's site is published, where it has one
 */
public record Settings(Optional<String> keyFile, Optional<URI> home) {

  static final String FILE = "workspace.json";
  private static final String FORMAT = "tocsin workspace v1";
  private static final long LARGEST = 1 << 16;

  /**
   * @throws Refusal where the file is missing or not of its form
   */
  public static Settings read(Path workspace) {
    Path file = workspace.resolve(FILE);
    try {
      if (Files.size(file) > LARGEST) {
        throw Refusal.at(Where.file(file.toString()), "workspace.settings-unreadable", "too long");
      }
      JsonObject json = (JsonObject) JsonReader.read(Files.readAllBytes(file));
      if (!json.findText("format").equals(Optional.of(FORMAT))) {
        throw Refusal.at(
            Where.file(file.toString()),
            "workspace.settings-unreadable",
            "format is not " + FORMAT);
      }
      return new Settings(json.findText("keyFile"), json.findText("home").map(URI::create));
    } catch (JsonFault | ClassCastException | IllegalArgumentException e) {
      throw Refusal.at(
          Where.file(file.toString()),
          "workspace.settings-unreadable",
          String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw Refusal.at(Where.file(file.toString()), "workspace.unreadable", e.toString());
    }
  }

  /**
   * Writes it in place of what was there.
   *
   * @throws Refusal where the disk refuses
   */
  public void save(Path workspace) {
    try {
      write(workspace);
    } catch (IOException e) {
      throw Refusal.at(Where.file(workspace.toString()), "workspace.not-written", e.toString());
    }
  }

  void write(Path workspace) throws IOException {
    JsonObject.Builder json = JsonObject.builder();
    json.put("format", FORMAT);
    keyFile.ifPresent(path -> json.put("keyFile", path));
    home.ifPresent(address -> json.put("home", address.toString()));
    Path whole = workspace.resolve(FILE + ".new");
    Files.write(whole, PrettyJson.bytes(json.build()));
    Files.move(
        whole,
        workspace.resolve(FILE),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }
}
