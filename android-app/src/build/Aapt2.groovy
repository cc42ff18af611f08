/**
 * Android's resource compiler, as the libraries module unpacked it. Evaluates to a closure that runs it with the
 * given arguments and fails the build, with all that it said, when it does not succeed.
 */
def folder = new File(project.basedir, '../libraries/target/aapt2/prebuilt')
def os = System.getProperty('os.name').toLowerCase()
def executable = os.contains('win') ? new File(folder, 'windows/aapt2.exe')
    : os.contains('mac') ? new File(folder, 'macosx/aapt2')
    : new File(folder, 'linux/aapt2')
executable.setExecutable(true)

return { List<?> arguments ->
  def process = new ProcessBuilder([executable.path] + arguments*.toString()).redirectErrorStream(true).start()
  process.outputStream.close()
  def said = process.inputStream.text
  if (process.waitFor() != 0) {
    throw new IllegalStateException("aapt2 ${arguments.first()} failed:\n${said}")
  }
  return said
}
