package org.tocsin.desk.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Optional;
import org.tocsin.cli.Refusal;
import org.tocsin.cli.workspace.CaseEntry;
import org.tocsin.cli.workspace.Workspace;
import org.tocsin.desk.room.DeskRoom;
import org.tocsin.intake.casefile.CaseFolder;
import org.tocsin.intake.casefile.CaseReading;
import org.tocsin.intake.casefile.Missing;
import org.tocsin.lake.desk.DeskLake;
import org.tocsin.lake.desk.EventFile;
import org.tocsin.lake.desk.FileImport;
import org.tocsin.lake.provider.Recognising;
import org.tocsin.lake.store.Lake;
import org.tocsin.lake.store.LakeWriter;
import org.tocsin.lake.store.Load;
import org.tocsin.lake.store.Tally;

/** Files that take long, as work for the background. */
public final class Bringing {

  private final DeskRoom room;

  public Bringing(DeskRoom room) {
    this.room = room;
  }

  /**
   * Takes event data into the lake.
   *
   * @param mapping which column is which, where no provider is known for such a file
   */
  public Jobs.Work events(String person, String name, byte[] bytes, Optional<String> mapping) {
    Recognising recognising =
        mapping.map(text -> Recognising.by(text, "mapping")).orElseGet(Recognising::usual);
    FileImport.Asked asked =
        new FileImport.Asked(person, Optional.empty(), Optional.empty(), mapping, recognising);
    return job ->
        new Jobs.Done(
            new Job.Outcome.Events(
                room.writing(
                    Optional.empty(), open -> load(open, asked, file(job, name, bytes), job))),
            List.of());
  }

  private Optional<Load> load(
      Workspace open, FileImport.Asked asked, EventFile file, Job job) {
    try (Lake lake = new DeskLake(room.session(), open).write()) {
      return new FileImport(
              room.session(),
              open,
              new LakeWriter(lake, DeskLake.threads()),
              asked,
              (name, tally, expected) -> new Watched(job, tally, expected))
          .take(file);
    }
  }

  private record Watched(Job job, Tally tally, long expected) implements LakeWriter.Watching {
    @Override
    public void begin() {
      job.watch(tally::rows, tally::bytes, expected);
    }

    @Override
    public void close() {}
  }

  /** Takes a zipped case folder into the desk: all of it or nothing. */
  public Jobs.Work caseFolder(String person, String name, byte[] bytes) {
    return job -> {
      CaseReading reading = CaseFolder.read(ZippedCase.files(name, bytes), name);
      if (reading.problems().blocking() || job.cancelled()) {
        throw new Refusal(reading.problems());
      }
      CaseEntry.Entered entered =
          room.writing(
              Optional.empty(),
              open ->
                  CaseEntry.enter(
                      open, reading.file().orElseThrow(), person, room.now(), Missing.KEEP));
      reading.problems().addAll(entered.warnings());
      return new Jobs.Done(
          new Job.Outcome.Case(
              reading.file().orElseThrow().situation().id(),
              entered.recorded(),
              entered.unchanged()),
          reading.problems().all());
    };
  }

  /** A file whose reading ends once its job is cancelled. */
  private static EventFile file(Job job, String name, byte[] bytes) {
    EventFile file = EventFile.of(name, bytes);
    return new EventFile() {
      @Override
      public String name() {
        return file.name();
      }

      @Override
      public String place() {
        return file.place();
      }

      @Override
      public long size() throws IOException {
        return file.size();
      }

      @Override
      public Object version() throws IOException {
        return file.version();
      }

      @Override
      public InputStream open() throws IOException {
        return new FilterInputStream(file.open()) {
          @Override
          public int read() throws IOException {
            goOn();
            return super.read();
          }

          @Override
          public int read(byte[] to, int from, int length) throws IOException {
            goOn();
            return super.read(to, from, length);
          }

          private void goOn() throws IOException {
            if (job.cancelled()) {
              throw new InterruptedIOException("cancelled");
            }
          }
        };
      }
    };
  }
}
