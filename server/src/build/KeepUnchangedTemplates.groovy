/**
 * The template compiler writes all its sources anew each time, and the Java compiler then takes everything for changed. A
 * template whose source reads as it did gets the time that it had, so that a second start compiles nothing.
 */
def generated = new File(project.build.directory, 'generated-sources/jte')
def kept = new File(project.build.directory, 'kept-templates')

generated.eachFileRecurse(groovy.io.FileType.FILES) { file ->
  def before = new File(kept, generated.toPath().relativize(file.toPath()).toString())
  if (before.exists() && before.bytes == file.bytes) {
    file.setLastModified(before.lastModified())
  } else {
    before.parentFile.mkdirs()
    before.bytes = file.bytes
    before.setLastModified(file.lastModified())
  }
}
