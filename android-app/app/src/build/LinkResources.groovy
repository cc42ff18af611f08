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
def packages = libraries.findAll { new File(it, 'R.txt').length() > 0 }
    .collect { new groovy.xml.XmlSlurper().parse(new File(it, 'AndroidManifest.xml')).@package.text() }
link('release', ['--java', generated, '--extra-packages', packages.join(':'),
    '--proguard', new File(folder, 'resources.pro')])
link('trial', ['-R', ofTrial, '--debug-mode'])
stamp.text = state
