/** Files that are whole or absent, whenever a writer is killed. */
package scn.dsl.file;
