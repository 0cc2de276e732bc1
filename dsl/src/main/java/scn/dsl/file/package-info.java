/**
 * Files that are whole or absent whenever a writer is killed, digests of what is in them, and what
 * is said where they cannot be kept.
 */
package scn.dsl.file;
