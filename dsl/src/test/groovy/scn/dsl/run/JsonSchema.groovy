package scn.dsl.run

import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.databind.ObjectMapper
import scn.dsl.cli.Invocation

/** Holds JSON against a published schema; knows the keywords that the schemas use, and no others. */
class JsonSchema {
  private final String file
  private final Map<String, JsonNode> files = [:]

  private JsonSchema(String file) {
    this.file = file
  }

  /** What is wrong, a line each. */
  static List<String> faults(String file, JsonNode value) {
    def schema = new JsonSchema(file)
    schema.against(schema.read(file), value, '$')
  }

  private JsonNode read(String name) {
    files.computeIfAbsent(name) { new ObjectMapper().readTree(Invocation.HOME.resolve("docs/$it").toFile()) }
  }

  /** What {@code #/$defs/effect} or {@code other.schema.json#/properties/claims} names. */
  private JsonNode referred(String name) {
    def (where, path) = name.split('#') as List
    read(where ?: file).at(path)
  }

  private List<String> against(JsonNode schema, JsonNode value, String at) {
    if (schema.has('$ref')) {
      return against(referred(schema.get('$ref').textValue()), value, at)
    }
    if (schema.has('anyOf')) {
      def tried = schema.get('anyOf').collect { against(it, value, at) }
      return tried.any { it.empty } ? [] : tried.min { it.size() }
    }
    def found = []
    if (schema.has('enum') && !schema.get('enum').any { it == value }) {
      found << "$at is none of ${schema.get('enum')}".toString()
    }
    if (schema.has('const') && schema.get('const') != value) {
      found << "$at is not ${schema.get('const')}".toString()
    }
    if (schema.has('type') && !types(schema.get('type')).any { isOf(it, value) }) {
      found << "$at is not of ${schema.get('type')}".toString()
    }
    schema.path('required').each {
      if (!value.has(it.textValue())) {
        found << "$at lacks ${it.textValue()}".toString()
      }
    }
    if (value.isArray() && schema.has('items')) {
      value.eachWithIndex { item, i -> found.addAll(against(schema.get('items'), item, "$at[$i]".toString())) }
    }
    if (value.isObject()) {
      value.fieldNames().each { name -> found.addAll(member(schema, value, name, at)) }
    }
    found
  }

  private List<String> member(JsonNode schema, JsonNode value, String name, String at) {
    def fitting = []
    if (schema.path('properties').has(name)) {
      fitting << schema.get('properties').get(name)
    }
    schema.path('patternProperties').fieldNames().each {
      if (name =~ it) {
        fitting << schema.get('patternProperties').get(it)
      }
    }
    if (fitting.empty && schema.has('additionalProperties')) {
      return ["$at has $name".toString()]
    }
    fitting.collectMany { against(it, value.get(name), "$at.$name".toString()) }
  }

  private static List<String> types(JsonNode type) {
    type.isArray() ? type.collect { it.textValue() } : [type.textValue()]
  }

  private static boolean isOf(String type, JsonNode value) {
    switch (type) {
      case 'object': return value.isObject()
      case 'array': return value.isArray()
      case 'string': return value.isTextual()
      case 'boolean': return value.isBoolean()
      case 'integer': return value.isIntegralNumber()
      case 'number': return value.isNumber()
      case 'null': return value.isNull()
      default: throw new IllegalArgumentException("a type the checker does not know: $type")
    }
  }
}
