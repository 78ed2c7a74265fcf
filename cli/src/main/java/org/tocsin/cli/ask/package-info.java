/** Questions to a person, and what they typed. */
@org.jspecify.annotations.NullMarked
package org.tocsin.cli.ask;
