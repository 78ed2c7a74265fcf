package org.tocsin.lake.desk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;

/** A file of event data that somebody brought; it is read more than once. */
public interface EventFile {

  /** As the person knows it, without folders. */
  String name();

  /** The same, with where it lies. */
  String place();

  /** In bytes. */
  long size() throws IOException;

  /** Another value once it was written to. */
  Object version() throws IOException;

  InputStream open() throws IOException;

  static EventFile of(Path file) {
    return new EventFile() {
      @Override
      public String name() {
        return String.valueOf(file.getFileName());
      }

      @Override
      public String place() {
        return file.toString();
      }

      @Override
      public long size() throws IOException {
        return Files.size(file);
      }

      @Override
      public Object version() throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        // Another file that was put in its place may have its time.
        return List.of(now.lastModifiedTime(), Optional.ofNullable(now.fileKey()));
      }

      @Override
      public InputStream open() throws IOException {
        return Files.newInputStream(file);
      }
    };
  }

  /** Of bytes that lie in memory and nowhere else. */
  static EventFile of(String name, byte[] bytes) {
    return new EventFile() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public String place() {
        return name;
      }

      @Override
      public long size() {
        return bytes.length;
      }

      @Override
      public Object version() {
        return bytes.length;
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(bytes);
      }
    };
  }
}
