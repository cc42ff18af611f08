/**
 * Turns every AAR of this module into what Maven understands: its classes into target/classes (those of the test AARs
 * into target/test-classes), and its manifest, its list of resources, its shrinker rules and its compiled resources
 * into target/aars/GROUP.ARTIFACT, where the app's build finds them. Does nothing when the same AARs are there already.
 */
import java.util.concurrent.Executors
import java.util.zip.ZipFile

def aapt2 = evaluate(new File(project.basedir, '../src/build/Aapt2.groovy'))
def target = new File(project.build.directory)
def folder = new File(target, 'aars')
def stamp = new File(folder, 'unpacked.txt')
def aars = project.artifacts.findAll { it.type == 'aar' }.sort { it.artifactId }
def wanted = aars.collect { "${it.id} ${it.scope} ${it.file.lastModified()}" }.join('\n')
if (stamp.exists() && stamp.text == wanted) {
  return
}

// Kotlin's own metadata and the jars' signatures have no reader on the phone.
def isUseful = { String name -> !(name ==~ /META-INF\/(MANIFEST\.MF|.*\.kotlin_module|.*\.version|.*\.(SF|RSA))/) }

def unpackJar = { InputStream stream, File into ->
  def jar = new java.util.zip.ZipInputStream(stream)
  for (def entry = jar.nextEntry; entry != null; entry = jar.nextEntry) {
    if (!entry.directory && isUseful(entry.name)) {
      def file = new File(into, entry.name)
      file.parentFile.mkdirs()
      file.bytes = jar.readAllBytes()
    }
  }
}

def unpackAar = { artifact ->
  def isForTests = artifact.scope == 'test'
  def classes = new File(isForTests ? project.build.testOutputDirectory : project.build.outputDirectory)
  def into = new File(folder, "${artifact.groupId}.${artifact.artifactId}")
  new ZipFile(artifact.file).withCloseable { aar ->
    aar.entries().findAll { !it.directory }.each { entry ->
      if (entry.name == 'classes.jar' || entry.name ==~ /libs\/.*\.jar/) {
        unpackJar(aar.getInputStream(entry), classes)
      } else if (!isForTests && entry.name ==~ /AndroidManifest\.xml|R\.txt|proguard\.txt|res\/.*/) {
        def file = new File(into, entry.name)
        file.parentFile.mkdirs()
        file.bytes = aar.getInputStream(entry).readAllBytes()
      }
    }
  }
  def resources = new File(into, 'res')
  if (resources.exists()) {
    aapt2(['compile', '--dir', resources, '-o', new File(into, 'resources.zip')])
    resources.deleteDir()
  }
}

[folder, new File(project.build.outputDirectory), new File(project.build.testOutputDirectory)]*.deleteDir()
def workers = Executors.newFixedThreadPool(Runtime.runtime.availableProcessors())
try {
  aars.collect { artifact -> workers.submit({ unpackAar(artifact) } as Runnable) }*.get()
} finally {
  workers.shutdown()
}
stamp.text = wanted
log.info("Unpacked ${aars.size()} Android libraries")
