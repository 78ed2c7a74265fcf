/**
 * Signed notes and checkpoints after C2SP signed-note and tlog-checkpoint, Ed25519 from the JDK.
 */
@org.jspecify.annotations.NullMarked
package org.tocsin.journal.note;
