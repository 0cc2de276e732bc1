/** What texts have in common, whatever they are about. */
package scn.dsl.text;
