/** Rules that jars bring along inside themselves: for R8 in particular, or else for all shrinkers. */
import java.util.zip.ZipFile

return { Collection<File> jars ->
  jars.collectMany { jar ->
    new ZipFile(jar).withCloseable { zip ->
      def entries = zip.entries().toList()
      def forR8 = entries.findAll { it.name ==~ /META-INF\/com\.android\.tools\/r8(-from-[^\/]+)?\/[^\/]+\.pro/ }
      def forAll = entries.findAll { it.name ==~ /META-INF\/proguard\/[^\/]+\.pro/ }
      return (forR8 ?: forAll).collect { zip.getInputStream(it).getText('UTF-8') }
    }
  }
}
