package org.alongside.server.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A backup that was found whole: every table has the rows and the hash that its manifest names. */
final class Archive implements AutoCloseable {
  private final ZipFile zip;
  private final Manifest manifest;

  private Archive(ZipFile zip, Manifest manifest) {
    this.zip = zip;
    this.manifest = manifest;
  }

  /**
   * Opens an archive and reads all of it once.
   *
   * @throws UnusableArchive when it is absent, is something else, or is damaged
   */
  static Archive open(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UnusableArchive("There is no file " + file + ". Check the name of the backup.");
    }
    try {
      ZipFile zip = new ZipFile(file.toFile());
      try {
        Archive archive = new Archive(zip, manifest(zip));
        archive.check();
        return archive;
      } catch (IOException | RuntimeException broken) {
        zip.close();
        throw broken;
      }
    } catch (IOException | IllegalArgumentException damaged) {
      throw new UnusableArchive(
          "The file "
              + file
              + " is not a whole backup of Alongside ("
              + damaged.getMessage()
              + "). Use another backup. Nothing was changed.",
          damaged);
    }
  }

  private static Manifest manifest(ZipFile zip) throws IOException {
    try (InputStream file = entry(zip, Manifest.FILE)) {
      Manifest manifest = Manifest.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
      if (manifest.format() != Manifest.FORMAT) {
        throw new IllegalArgumentException("it has form " + manifest.format());
      }
      return manifest;
    }
  }

  private void check() throws IOException {
    for (Manifest.Table table : manifest.tables()) {
      long rows = 0;
      DigestInputStream bytes = new DigestInputStream(entry(zip, table.file()), RowText.sha256());
      try (InputStream in = bytes) {
        byte[] buffer = new byte[64 * 1024];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          for (int i = 0; i < read; i++) {
            rows += buffer[i] == '\n' ? 1 : 0;
          }
        }
      }
      if (rows != table.rows()
          || !RowText.hex(bytes.getMessageDigest().digest()).equals(table.sha256())) {
        throw new IllegalArgumentException(
            "the rows of " + table.name() + " are not what they were");
      }
    }
  }

  Manifest manifest() {
    return manifest;
  }

  /** The rows of a table, a line each. */
  BufferedReader lines(Manifest.Table table) throws IOException {
    return new BufferedReader(
        new InputStreamReader(entry(zip, table.file()), StandardCharsets.UTF_8));
  }

  private static InputStream entry(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return zip.getInputStream(entry);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
