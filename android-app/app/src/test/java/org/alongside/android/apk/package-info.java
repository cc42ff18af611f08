/**
 * Checks of the packaged app: reads the APK files that the build left, and must not import the
 * app's classes.
 */
@NullMarked
package org.alongside.android.apk;

import org.jspecify.annotations.NullMarked;
