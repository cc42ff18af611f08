/**
 * Runs R8 over the app, its libraries and the core: drops what nothing reaches, shortens names and writes the dex that
 * Android runs, beside the files that libraries read while they run.
 */
import com.android.tools.r8.CompilationMode
import com.android.tools.r8.JdkClassFileProvider
import com.android.tools.r8.OutputMode
import com.android.tools.r8.R8
import com.android.tools.r8.R8Command
import com.android.tools.r8.StringConsumer
import com.android.tools.r8.origin.Origin

def target = new File(project.build.directory)
def folder = new File(target, 'r8')
def platform = project.artifacts.find { it.artifactId == 'android-all' }.file
def jars = [project.artifact.file] + project.artifacts.findAll { it.scope in ['compile', 'runtime'] }*.file
def optimised = project.properties['android.optimise'] == 'true'
def ownRules = new File(project.basedir, 'src/build/rules.pro')

def stamp = new File(folder, 'shrunk.txt')
def state = (jars + [ownRules, new File(target, 'android/resources.pro')])
    .sort().collect { "${it.path} ${it.lastModified()} ${it.length()}" }.join('\n') + "\noptimised ${optimised}"
if (stamp.exists() && stamp.text == state) {
  return
}
folder.deleteDir()
folder.mkdirs()

// Rules that libraries bring along: AARs beside their classes, jars inside themselves.
def rules = [ownRules, new File(target, 'android/resources.pro')]
new File(project.basedir, '../libraries/target/aars').eachFileRecurse { if (it.name == 'proguard.txt') rules << it }
def rulesOfJars = evaluate(new File(project.basedir, 'src/build/JarRules.groovy'))(jars)

def reporter = evaluate(new File(project.basedir, 'src/build/R8Reporter.groovy'))
def command = R8Command.builder(reporter)
    .addProgramFiles(jars*.toPath())
    .addLibraryFiles(platform.toPath())
    .addLibraryResourceProvider(JdkClassFileProvider.fromSystemJdk()) // java.util and its like, which the platform's jar leaves out
    .addProguardConfigurationFiles(rules*.toPath())
    .setMinApiLevel(project.properties['android.min-sdk'] as int)
    .setMode(CompilationMode.RELEASE)
    .setProguardMapConsumer(new StringConsumer.FileConsumer(new File(folder, 'mapping.txt').toPath()))
    .setOutput(new File(folder, 'classes.zip').toPath(), OutputMode.DexIndexed, true)
rulesOfJars.each { command.addProguardConfiguration(it.readLines(), Origin.unknown()) }
if (!optimised) {
  command.addProguardConfiguration(['-dontoptimize'], Origin.unknown())
}
R8.run(command.build())
stamp.text = state
