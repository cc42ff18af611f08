package org.alongside.android.sync;

import org.alongside.android.data.Trouble;
import org.alongside.android.net.Failure;

/** What a failure of the network is called where it is kept and shown. */
final class Troubles {

  private Troubles() {}

  static Trouble of(Failure failure) {
    return switch (failure) {
      case UNREACHABLE -> Trouble.UNREACHABLE;
      case BAD_CERTIFICATE -> Trouble.BAD_CERTIFICATE;
      case NOT_ALONGSIDE -> Trouble.NOT_ALONGSIDE;
      case SERVER_TOO_OLD -> Trouble.SERVER_TOO_OLD;
      case SERVER_TOO_NEW -> Trouble.SERVER_TOO_NEW;
      case SIGNED_OUT -> Trouble.SIGNED_OUT;
      case WRONG_CREDENTIALS -> Trouble.WRONG_CREDENTIALS;
      case WRONG_CODE -> Trouble.WRONG_CODE;
      case CODE_NEEDED -> Trouble.CODE_NEEDED;
      case BUSY -> Trouble.BUSY;
      case SERVER_TROUBLE -> Trouble.SERVER_TROUBLE;
    };
  }
}
