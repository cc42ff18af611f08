/**
 * Runs R8 over what reads and writes JSON and decides the sync, with everything that it may do (drop, rename, optimise),
 * and writes class files instead of dex: a test runs them, as nothing here can run dex.
 */
import com.android.tools.r8.CompilationMode
import com.android.tools.r8.JdkClassFileProvider
import com.android.tools.r8.OutputMode
import com.android.tools.r8.R8
import com.android.tools.r8.R8Command
import com.android.tools.r8.origin.Origin

def target = new File(project.build.directory)
def folder = new File(target, 'r8')
def net = 'org/alongside/android/net'
def entry = (new File(target, "test-classes/${net}").listFiles() ?: []).findAll { it.name ==~ /WireRoundTrip(\$.*)?\.class/ }
if (!entry) {
  return // A build without tests.
}
def ofNet = new File(target, "classes/${net}").listFiles()
    .findAll { it.name ==~ /(Acquaintance|Credentials|SessionJson|SignedIn|WebsiteCode)(\$.*)?\.class/ }
def jars = project.artifacts.findAll { it.artifactId in ['alongside-core', 'gson'] }*.file
def ownRules = new File(project.basedir, 'src/build/rules.pro')
def program = entry + ofNet + jars

def stamp = new File(folder, 'wire.txt')
def state = (program + [ownRules]).sort().collect { "${it.path} ${it.lastModified()} ${it.length()}" }.join('\n')
if (stamp.exists() && stamp.text == state) {
  return
}
folder.mkdirs()

def reporter = evaluate(new File(project.basedir, 'src/build/R8Reporter.groovy'))
def command = R8Command.builder(reporter)
    .addProgramFiles(program*.toPath())
    .addLibraryResourceProvider(JdkClassFileProvider.fromSystemJdk())
    .addProguardConfigurationFiles(ownRules.toPath())
    .addProguardConfiguration(
        ['-keep class org.alongside.android.net.WireRoundTrip { public static java.lang.String *(java.lang.String); }'],
        Origin.unknown())
    .setMode(CompilationMode.RELEASE)
    .setOutput(new File(folder, 'wire.jar').toPath(), OutputMode.ClassFile)
evaluate(new File(project.basedir, 'src/build/JarRules.groovy'))(jars)
    .each { command.addProguardConfiguration(it.readLines(), Origin.unknown()) }
R8.run(command.build())
stamp.text = state
