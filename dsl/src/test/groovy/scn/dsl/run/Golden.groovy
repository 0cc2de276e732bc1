package scn.dsl.run

import java.nio.file.Files
import scn.dsl.cli.Invocation

/** Recorded texts; -Dscn.golden=write records what came out instead. */
class Golden {

  static String text(String name, String actual) {
    def file = Invocation.HOME.resolve("dsl/src/test/resources/golden/$name")
    if (System.getProperty('scn.golden') == 'write') {
      Files.createDirectories(file.parent)
      Files.writeString(file, actual)
    }
    Files.readString(file)
  }
}
