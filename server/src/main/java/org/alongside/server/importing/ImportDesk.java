package org.alongside.server.importing;

import java.util.List;
import org.alongside.server.access.Asset;

/**
 * Where somebody imports: a coordinator holders and budgets, an administrator workers. Neither sees
 * the other's.
 *
 * @param path below which its pages stand
 * @param code of its words, {@code importing.desk.<code>}
 */
public record ImportDesk(String path, String code, Asset asset, List<ImportKind> kinds) {
  /** The coordinator's. */
  public static final ImportDesk PEOPLE =
      new ImportDesk(
          "/imports",
          "people",
          Asset.HOLDER_IMPORT,
          List.of(ImportKind.HOLDERS, ImportKind.BUDGETS));

  /** The administrator's. */
  public static final ImportDesk WORKERS =
      new ImportDesk(
          "/settings/imports", "workers", Asset.WORKER_IMPORT, List.of(ImportKind.WORKERS));

  public ImportDesk {
    kinds = List.copyOf(kinds);
  }

  String uploadPath(Object id) {
    return path + "/uploads/" + id;
  }

  String donePath(Object id) {
    return path + "/done/" + id;
  }

  String blankPath(ImportKind kind) {
    return path + "/" + kind.code() + ".csv";
  }
}
