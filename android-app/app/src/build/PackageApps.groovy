/**
 * Puts manifest, resources and dex together, aligned and signed: alongside.apk to hand out and alongside-trial.apk to
 * try with a server on one's own machine. A release key comes from outside (-Dalongside.keystore=FILE and the
 * environment's ALONGSIDE_KEYSTORE_PASSWORD); without one, a key made on the spot signs both, good for trying only.
 */
import com.android.apksig.ApkSigner
import java.security.KeyStore
import java.util.zip.CRC32
import java.util.zip.ZipEntry
import java.util.zip.ZipFile
import java.util.zip.ZipOutputStream

def target = new File(project.build.directory)
def trialKeys = new File(target, 'trial-keys.p12')
def trialPassword = 'for-trying-only'

if (!trialKeys.exists()) {
  def keytool = new File(System.getProperty('java.home'), 'bin/keytool').path
  def process = new ProcessBuilder(keytool, '-genkeypair', '-keystore', trialKeys.path, '-storetype', 'PKCS12',
      '-storepass', trialPassword, '-alias', 'trial', '-keyalg', 'RSA', '-keysize', '3072', '-validity', '10950',
      '-dname', 'CN=Alongside for trying only').redirectErrorStream(true).start()
  def said = process.inputStream.text
  if (process.waitFor() != 0) {
    throw new IllegalStateException("keytool failed:\n${said}")
  }
}

def signerFrom = { File file, String password ->
  def keys = KeyStore.getInstance(file, password.toCharArray())
  def alias = keys.aliases().toList().find { keys.isKeyEntry(it) }
  def key = keys.getKey(alias, password.toCharArray())
  def certificates = keys.getCertificateChain(alias).toList()
  return new ApkSigner.SignerConfig.Builder('alongside', key, certificates).build()
}
def trialSigner = signerFrom(trialKeys, trialPassword)
def releaseKeys = session.userProperties['alongside.keystore']
def releaseSigner = releaseKeys == null ? trialSigner
    : signerFrom(new File(releaseKeys), System.getenv('ALONGSIDE_KEYSTORE_PASSWORD') ?: '')

def put = { ZipOutputStream zip, String name, byte[] bytes, boolean stored ->
  def entry = new ZipEntry(name)
  entry.time = 315532800000L // 1980, so that the same input gives the same file
  if (stored) {
    def crc = new CRC32()
    crc.update(bytes)
    entry.method = ZipEntry.STORED
    entry.size = bytes.length
    entry.crc = crc.value
  }
  zip.putNextEntry(entry)
  zip.write(bytes)
  zip.closeEntry()
}

// What the jars carry beside classes and no phone reads. OkHttp's list of public suffixes and our data files stay.
def isRead = { String name ->
  !(name ==~ /.*\.(kotlin_\w+|proto|version|bin)|META-INF\/(?!services\/).*|.*\/|.*(LICENSE|NOTICE|package-info|module-info).*/)
}

def assemble = { String kind, String name, signer ->
  def unsigned = new File(target, "android/unsigned-${kind}.apk")
  new ZipOutputStream(new FileOutputStream(unsigned)).withCloseable { zip ->
    new ZipFile(new File(target, "android/resources-${kind}.apk")).withCloseable { resources ->
      resources.entries().each {
        put(zip, it.name, resources.getInputStream(it).readAllBytes(), it.method == ZipEntry.STORED)
      }
    }
    new ZipFile(new File(target, 'r8/classes.zip')).withCloseable { classes ->
      classes.entries().findAll { isRead(it.name) }.sort { it.name }.each {
        put(zip, it.name, classes.getInputStream(it).readAllBytes(), false)
      }
    }
  }
  new ApkSigner.Builder([signer])
      .setInputApk(unsigned)
      .setOutputApk(new File(target, name))
      .setMinSdkVersion(project.properties['android.min-sdk'] as int)
      .setV1SigningEnabled(false)
      .setV2SigningEnabled(true)
      .setV3SigningEnabled(true)
      .build()
      .sign()
  unsigned.delete()
}
assemble('release', 'alongside.apk', releaseSigner)
assemble('trial', 'alongside-trial.apk', trialSigner)
