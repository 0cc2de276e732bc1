/** Files that are whole or absent whenever a writer is killed, and digests of what is in them. */
package scn.dsl.file;
