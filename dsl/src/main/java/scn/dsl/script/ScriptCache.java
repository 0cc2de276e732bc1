package scn.dsl.script;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scn.dsl.policy.Dimension;
import scn.dsl.policy.ParameterDeclaration;
import scn.dsl.policy.ParameterDeclaration.Range;

/**
 * Compiled scripts on disk, one file each, named by a digest of all that its content depends on.
 *
 * <p>A cache may only ever save time: a file that is missing, cut short or damaged is as good as
 * none, and a folder that cannot be written is no error. Files appear whole by an atomic move, so
 * processes can share a folder.
 */
final class ScriptCache {
  private final Path folder;

  ScriptCache(Path folder) {
    this.folder = folder;
  }

  Optional<CompiledScript> read(String key) {
    try {
      byte[] file = Files.readAllBytes(file(key));
      int body = file.length - Digests.LENGTH;
      if (body < 0
          || !Arrays.equals(
              Digests.of(key, file, 0, body), Arrays.copyOfRange(file, body, file.length))) {
        return Optional.empty();
      }
      return Optional.of(decode(new DataInputStream(new ByteArrayInputStream(file, 0, body))));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  void write(String key, CompiledScript script) {
    Path temporary = null;
    try {
      byte[] body = encode(script);
      Files.createDirectories(folder);
      temporary = Files.createTempFile(folder, "script", ".tmp");
      try (var out = Files.newOutputStream(temporary)) {
        out.write(body);
        out.write(Digests.of(key, body, 0, body.length));
      }
      move(temporary, file(key));
    } catch (IOException | RuntimeException e) {
      discard(temporary);
    }
  }

  private Path file(String key) {
    return folder.resolve(key + ".script");
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void discard(Path temporary) {
    try {
      if (temporary != null) {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException | RuntimeException e) {
      // A leftover temporary file harms nobody.
    }
  }

  private static byte[] encode(CompiledScript script) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeUTF(script.doc());
    out.writeInt(script.parameters().size());
    for (ParameterDeclaration parameter : script.parameters()) {
      out.writeUTF(parameter.name());
      out.writeUTF(parameter.dimension().name());
      out.writeBoolean(parameter.integer());
      out.writeInt(parameter.choices().size());
      for (String choice : parameter.choices()) {
        out.writeUTF(choice);
      }
      if (parameter.choices().isEmpty()) {
        out.writeDouble((Double) parameter.defaultValue());
      } else {
        out.writeUTF((String) parameter.defaultValue());
      }
      out.writeBoolean(parameter.range().isPresent());
      if (parameter.range().isPresent()) {
        out.writeDouble(parameter.range().get().low());
        out.writeDouble(parameter.range().get().high());
      }
      out.writeUTF(parameter.doc());
    }
    out.writeUTF(script.mainClass());
    out.writeInt(script.classes().size());
    for (Map.Entry<String, byte[]> type : script.classes().entrySet()) {
      out.writeUTF(type.getKey());
      out.writeInt(type.getValue().length);
      out.write(type.getValue());
    }
    return bytes.toByteArray();
  }

  private static CompiledScript decode(DataInputStream in) throws IOException {
    String doc = in.readUTF();
    int count = in.readInt();
    List<ParameterDeclaration> parameters = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parameters.add(decodeParameter(in));
    }
    String mainClass = in.readUTF();
    int classCount = in.readInt();
    Map<String, byte[]> classes = new LinkedHashMap<>();
    for (int i = 0; i < classCount; i++) {
      String name = in.readUTF();
      classes.put(name, in.readNBytes(in.readInt()));
    }
    return new CompiledScript(doc, List.copyOf(parameters), mainClass, classes);
  }

  private static ParameterDeclaration decodeParameter(DataInputStream in) throws IOException {
    String name = in.readUTF();
    Dimension dimension = Dimension.valueOf(in.readUTF());
    boolean integer = in.readBoolean();
    int choiceCount = in.readInt();
    List<String> choices = new ArrayList<>();
    for (int i = 0; i < choiceCount; i++) {
      choices.add(in.readUTF());
    }
    Object defaultValue = choices.isEmpty() ? (Object) in.readDouble() : in.readUTF();
    Optional<Range> range =
        in.readBoolean()
            ? Optional.of(new Range(in.readDouble(), in.readDouble()))
            : Optional.empty();
    return new ParameterDeclaration(
        name, dimension, defaultValue, integer, range, List.copyOf(choices), in.readUTF());
  }
}
