/**
 * Merges the manifests, compiles the app's resources and links them with those of the libraries: once for the app that
 * is handed out, and once for the trial build, which may also talk to a server on the developer's own machine. Leaves
 * the generated R classes, the shrinker rules that the manifest and the layouts call for, and resources-KIND.apk.
 */
import com.android.manifmerger.ManifestMerger2
import com.android.manifmerger.ManifestSystemProperty.Document
import com.android.manifmerger.ManifestSystemProperty.Manifest
import com.android.manifmerger.ManifestSystemProperty.UsesSdk
import com.android.manifmerger.MergingReport
import com.android.utils.StdLogger
import groovy.xml.XmlSlurper

def aapt2 = evaluate(new File(project.basedir, '../src/build/Aapt2.groovy'))
def properties = project.properties
def target = new File(project.build.directory)
def folder = new File(target, 'android')
def generated = new File(target, 'generated-sources/r')
def libraries = new File(project.basedir, '../libraries/target/aars').listFiles().findAll { it.directory }.sort()
def platform = project.artifacts.find { it.artifactId == 'android-all' }.file
def main = new File(project.basedir, 'src/main')
def trial = new File(project.basedir, 'src/trial')

// Everything that the outcome depends on; the same state means the same outcome.
def inputs = []
[main, trial, new File(project.basedir, 'src/build')].each { root ->
  root.eachFileRecurse { if (it.file && !it.name.endsWith('.java')) inputs << it }
}
inputs << project.file << project.parent.file << new File(project.basedir, '../libraries/target/aars/unpacked.txt')
def state = inputs.sort().collect { "${it.path} ${it.lastModified()} ${it.length()}" }.join('\n')
def stamp = new File(folder, 'linked.txt')
if (stamp.exists() && stamp.text == state) {
  return
}
[folder, generated]*.deleteDir()
[folder, generated]*.mkdirs()

def merger = ManifestMerger2.newMerger(
    new File(main, 'AndroidManifest.xml'), new StdLogger(StdLogger.Level.WARNING), ManifestMerger2.MergeType.APPLICATION)
libraries.each { merger.addLibraryManifest(new File(it, 'AndroidManifest.xml')) }
merger.setOverride(Document.PACKAGE, 'org.alongside.android')
merger.setOverride(UsesSdk.MIN_SDK_VERSION, properties['android.min-sdk'])
merger.setOverride(UsesSdk.TARGET_SDK_VERSION, properties['android.target-sdk'])
merger.setOverride(Manifest.VERSION_CODE, properties['android.version-code'])
merger.setOverride(Manifest.VERSION_NAME, properties['android.version-name'])
merger.withFeatures(ManifestMerger2.Invoker.Feature.REMOVE_TOOLS_DECLARATIONS)
def report = merger.merge()
if (!report.result.success) {
  throw new IllegalStateException("The manifests do not merge:\n${report.loggingRecords.join('\n')}")
}
def manifest = new File(folder, 'AndroidManifest.xml')
manifest.setText(report.getMergedDocument(MergingReport.MergedManifestKind.MERGED), 'UTF-8')

def compiled = { File source ->
  def out = new File(folder, "${source.name}-resources.zip")
  aapt2(['compile', '--dir', new File(source, 'res'), '-o', out])
  return out
}
def ours = compiled(main)
def ofTrial = compiled(trial)

def link = { String kind, List<?> more ->
  def withResources = libraries.findAll { new File(it, 'resources.zip').exists() }
  aapt2(['link', '--manifest', manifest, '-I', platform, '--auto-add-overlay', '-c', 'en,en-rGB',
      '-o', new File(folder, "resources-${kind}.apk")]
      + withResources.collectMany { ['-R', new File(it, 'resources.zip')] } + ['-R', ours] + more)
}
def symbols = new File(folder, 'symbols.txt')
link('release', ['--output-text-symbols', symbols, '--proguard', new File(folder, 'resources.pro')])
link('trial', ['-R', ofTrial, '--debug-mode'])

// Lines such as "int string app_name 0x7f0f001c" and "int[] styleable Card { 0x7f030001, 0x7f030002 }".
def parsed = { String line ->
  def (kind, type, name, value) = line.split(' ', 4)
  return [kind: kind, type: type, name: name, value: value]
}
def values = symbols.readLines().collect(parsed).collectEntries { [[it.type, it.name], it] }

// A library's R has that library's own names alone: with all names in each, javac would read a million lines.
def writeIds = { String packageName, Collection<?> ids ->
  def file = new File(generated, "${packageName.replace('.', '/')}/R.java")
  file.parentFile.mkdirs()
  file.withPrintWriter('UTF-8') { out ->
    out.println "package ${packageName};"
    out.println 'public final class R {'
    ids.groupBy { it.type }.each { type, ofType ->
      out.println "  public static final class ${type} {"
      ofType.each { out.println "    public static final ${it.kind} ${it.name.replace('.', '_')} = ${it.value};" }
      out.println '  }'
    }
    out.println '}'
  }
}
writeIds('org.alongside.android', values.values())
libraries.findAll { new File(it, 'R.txt').length() > 0 }.each { library ->
  def packageName = new XmlSlurper().parse(new File(library, 'AndroidManifest.xml')).@package.text()
  def wanted = new File(library, 'R.txt').readLines().collect(parsed).collect { values[[it.type, it.name]] }
  writeIds(packageName, wanted.findAll())
}
stamp.text = state
