package org.alongside.android.settings;

/** What the screens of the account need from the app. */
public interface SettingsParts {

  /** A new model for one sign-in. */
  SignInModel signInModel();

  /** A new model for one screen of settings. */
  SettingsModel settingsModel();
}
