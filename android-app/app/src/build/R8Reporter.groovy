/**
 * What of R8's words gets into the build's log. Rules of libraries that match nothing here are no news, nor are the same
 * notices in two jars.
 */
import com.android.tools.r8.Diagnostic
import com.android.tools.r8.DiagnosticsHandler

return new DiagnosticsHandler() {
  void info(Diagnostic info) {}

  void warning(Diagnostic warning) {
    if (!warning.diagnosticMessage.startsWith("Resource 'META-INF/")) {
      log.warn("${warning.origin}: ${warning.diagnosticMessage}".toString())
    }
  }
}
