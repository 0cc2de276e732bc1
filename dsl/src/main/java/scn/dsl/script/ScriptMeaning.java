package scn.dsl.script;

import groovyjarjarasm.asm.ClassReader;
import groovyjarjarasm.asm.ClassWriter;
import groovyjarjarasm.asm.Opcodes;
import groovyjarjarasm.asm.commons.ClassRemapper;
import groovyjarjarasm.asm.commons.Remapper;
import groovyjarjarasm.asm.tree.ClassNode;
import groovyjarjarasm.asm.tree.FieldNode;
import groovyjarjarasm.asm.tree.MethodNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import scn.dsl.file.Digest;
import scn.dsl.policy.ParameterDeclaration;

/**
 * What a script does, whatever its lines, comments and variables are called: a digest of its byte
 * code without line numbers and names of its own, and of the parameters it declares.
 */
final class ScriptMeaning {
  private ScriptMeaning() {}

  /**
   * @param contract methods that the engine calls by their names
   */
  static String of(CompiledScript script, Set<String> contract) {
    List<String> parts = new ArrayList<>();
    Set<String> declared = new HashSet<>(contract);
    for (ParameterDeclaration parameter : script.parameters()) {
      declared.add(parameter.name());
      parts.add(
          List.of(
                  parameter.name(),
                  parameter.dimension(),
                  parameter.defaultValue(),
                  parameter.integer(),
                  parameter.range(),
                  parameter.choices())
              .toString());
    }
    for (byte[] bytes : script.classes().values()) {
      parts.add(Digest.of(normal(bytes, declared)));
    }
    return Digest.of(String.join("\n", parts));
  }

  private static byte[] normal(byte[] bytes, Set<String> declared) {
    ClassNode type = new ClassNode();
    new ClassReader(bytes).accept(type, ClassReader.SKIP_DEBUG);
    Map<String, String> names = new HashMap<>();
    for (FieldNode field : type.fields) {
      rename(field.name, declared, names, "variable");
    }
    for (MethodNode method : type.methods) {
      rename(method.name, declared, names, "method");
    }
    ClassWriter writer = new ClassWriter(0);
    type.accept(new ClassRemapper(writer, new Names(type.name, names)));
    return writer.toByteArray();
  }

  private static void rename(
      String name, Set<String> declared, Map<String, String> names, String kind) {
    if (!declared.contains(name) && !name.startsWith("<")) {
      names.putIfAbsent(kind + " " + name, kind + names.size());
    }
  }

  /** Of the script itself; all other classes keep theirs. */
  private static final class Names extends Remapper {
    private final String type;
    private final Map<String, String> names;

    Names(String type, Map<String, String> names) {
      super(Opcodes.ASM9);
      this.type = type;
      this.names = names;
    }

    @Override
    public String map(String other) {
      return other.equals(type) ? "Script" : other;
    }

    @Override
    public String mapFieldName(String owner, String name, String descriptor) {
      return owner.equals(type) ? names.getOrDefault("variable " + name, name) : name;
    }

    @Override
    public String mapMethodName(String owner, String name, String descriptor) {
      return owner.equals(type) ? names.getOrDefault("method " + name, name) : name;
    }
  }
}
