package org.alongside.server.importing;

import io.vertx.core.buffer.Buffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Uuids;
import org.alongside.core.input.Parsed;
import org.alongside.server.access.Refused;
import org.alongside.server.csv.HeadedSheet;
import org.alongside.server.csv.Sheet;
import org.alongside.server.csv.SheetLimits;
import org.alongside.server.csv.SheetReader;
import org.alongside.server.db.Tx;

/**
 * Importing: a file is kept for its uploader alone until they look at it, then made whole in one
 * transaction, once; what it made is taken out again on demand while nothing rests on it.
 */
public final class Imports {
  static final SheetLimits LIMITS = new SheetLimits(5_000, 4_000);

  private static final Duration UPLOADS_KEPT = Duration.ofHours(24);
  private static final int MOST_LISTED = 200;

  private final Map<ImportKind, Importer> importers = new EnumMap<>(ImportKind.class);
  private final Clock clock;
  private final Random random;
  private final SqlImports storage = new SqlImports();

  /**
   * Use cases.
   *
   * @param traces what other features may keep of a person
   * @param uses what other features build on a budget
   */
  public Imports(
      Registers registers, List<Trace> traces, BudgetUses uses, Clock clock, Random random) {
    PeopleOut out = new PeopleOut(registers, traces);
    for (Importer importer :
        List.of(
            new WorkerImporter(registers, out, clock, random),
            new HolderImporter(registers, out, clock, random),
            new BudgetImporter(registers, uses, clock, random))) {
      importers.put(importer.kind(), importer);
    }
    this.clock = clock;
    this.random = random;
  }

  Importer importer(ImportKind kind) {
    return Objects.requireNonNull(importers.get(kind), "no importer");
  }

  /** A file that was read: what it would do, and the headings of columns that it does not use. */
  record Read(Proposal proposal, List<String> unused) {}

  /** Reads a file of one of these kinds: the one whose headings it has. */
  Parsed<Read> read(byte[] content, Collection<ImportKind> kinds) {
    Parsed<Sheet> sheet = SheetReader.read(content, LIMITS);
    if (sheet.find().isEmpty()) {
      return Parsed.invalid(sheet.errors());
    }
    Importer importer = mostAlike(sheet.get(), kinds);
    return HeadedSheet.find(sheet.get(), importer.columns())
        .map(headed -> new Read(importer.read(headed), headed.listUnused()));
  }

  private Importer mostAlike(Sheet sheet, Collection<ImportKind> kinds) {
    Importer best = null;
    long most = -1;
    for (ImportKind kind : kinds) {
      Importer importer = importer(kind);
      long count = HeadedSheet.count(sheet, importer.columns());
      if (count > most) {
        best = importer;
        most = count;
      }
    }
    return Objects.requireNonNull(best, "no kinds");
  }

  /** Keeps a file for whoever sent it, to look at; the import of the same content, if it stands. */
  Optional<Done> keep(Tx tx, PersonId by, Upload upload) {
    String hash = hash(upload.content().getBytes());
    Optional<Done> before = storage.findByHash(tx, hash);
    if (before.isEmpty()) {
      storage.insertUpload(tx, upload, by, hash, clock.instant());
    }
    return before;
  }

  /** A new id for an upload; the import that comes of it has the same. */
  UUID nextId() {
    return Uuids.next(clock.instant(), random);
  }

  /**
   * A file that waits.
   *
   * @throws Refused when there is none, or it is somebody else's
   */
  Upload getUpload(Tx tx, UUID id, PersonId by) {
    return findUpload(tx, id, by).orElseThrow(Refused::new);
  }

  Optional<Upload> findUpload(Tx tx, UUID id, PersonId by) {
    return storage.findUpload(tx, id, by, clock.instant().minus(UPLOADS_KEPT));
  }

  /** The files of this person that wait, newest first. */
  List<UUID> listUploads(Tx tx, PersonId by, Collection<ImportKind> kinds) {
    return storage.listUploads(tx, by, kinds, clock.instant().minus(UPLOADS_KEPT));
  }

  void drop(Tx tx, UUID id, PersonId by) {
    if (storage.deleteUpload(tx, id, by) == 0) {
      throw new Refused();
    }
  }

  /** Drops files that nobody imported within a day; run by the clock. */
  public int dropOld(Tx tx) {
    return storage.deleteUploads(tx, clock.instant().minus(UPLOADS_KEPT));
  }

  /** What came of importing. */
  sealed interface Outcome {
    /** It stands: made just now, or before with the same content. */
    record Stands(Done done) implements Outcome {}

    /** Something is wrong with a row by now; nothing was made. */
    record Wrong() implements Outcome {}
  }

  /**
   * Imports a file that was read, all or nothing. Pressing twice, or two people at once with the
   * same content, imports it once.
   *
   * @throws Refused when it waits no longer, and was not imported
   */
  Outcome make(Tx tx, UUID id, PersonId by, Proposal proposal) {
    tx.serialiseAll();
    Optional<Done> before = storage.find(tx, id);
    if (before.isPresent()) {
      return new Outcome.Stands(before.get());
    }
    String hash = hash(getUpload(tx, id, by).content().getBytes());
    Optional<Done> same = storage.findByHash(tx, hash);
    if (same.isPresent()) {
      storage.deleteUpload(tx, id, by);
      return new Outcome.Stands(same.get());
    }
    if (proposal.check(tx, by).stream().anyMatch(Finding::isError)) {
      return new Outcome.Wrong();
    }
    List<Made> made = proposal.make(tx, by);
    Instant now = clock.instant();
    Done done = new Done(id, proposal.kind(), made.size(), by, now, Optional.empty());
    storage.insertDone(tx, done, hash, made);
    storage.deleteUpload(tx, id, by);
    return new Outcome.Stands(done);
  }

  /** Imports of these kinds, newest first. */
  List<Done> list(Tx tx, Collection<ImportKind> kinds) {
    return storage.list(tx, kinds, MOST_LISTED);
  }

  /** An import, if there is one. */
  Optional<Done> find(Tx tx, UUID id) {
    return storage.find(tx, id);
  }

  /**
   * Takes out what an import made, all or nothing. One that was undone stays so.
   *
   * @return what stands in the way; empty when it is undone
   */
  List<Obstacle> undo(Tx tx, Done done, PersonId by) {
    tx.serialiseAll();
    boolean stands = storage.find(tx, done.id()).filter(now -> now.undone().isEmpty()).isPresent();
    if (!stands) {
      return List.of();
    }
    Importer importer = importer(done.kind());
    List<Made> made = storage.listMade(tx, done.id());
    List<Obstacle> obstacles = importer.listObstacles(tx, made, done.at());
    if (obstacles.isEmpty()) {
      importer.remove(tx, made, by);
      storage.markUndone(tx, done.id(), by, clock.instant());
    }
    return obstacles;
  }

  /** What stands in the way of undoing now. */
  List<Obstacle> listObstacles(Tx tx, Done done) {
    return importer(done.kind()).listObstacles(tx, storage.listMade(tx, done.id()), done.at());
  }

  /**
   * Imports a file of which nothing is wrong, for the demo.
   *
   * @throws IllegalArgumentException when something is
   */
  public void importNow(Tx tx, PersonId by, ImportKind kind, byte[] content) {
    Proposal proposal = read(content, List.of(kind)).get().proposal();
    Upload upload = new Upload(nextId(), kind, Buffer.buffer(content));
    keep(tx, by, upload);
    if (make(tx, upload.id(), by, proposal) instanceof Outcome.Wrong) {
      throw new IllegalArgumentException("wrong rows: " + proposal.check(tx, by));
    }
  }

  /** Keeps a file to look at, for the demo. */
  public void keepNow(Tx tx, PersonId by, ImportKind kind, byte[] content) {
    keep(tx, by, new Upload(nextId(), kind, Buffer.buffer(content)));
  }

  private static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
