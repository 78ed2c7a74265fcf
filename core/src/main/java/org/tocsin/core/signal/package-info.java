/**
 * Change that nobody told the desk: alarms of the detectors over many series of events, with what
 * each rests on. A signal speaks of a place and a kind of event, and blames nobody.
 */
@org.jspecify.annotations.NullMarked
package org.tocsin.core.signal;
