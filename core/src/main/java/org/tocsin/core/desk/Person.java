package org.tocsin.core.desk;

import java.util.SortedSet;
import org.tocsin.core.fact.DeskFact.Role;
import org.tocsin.core.model.Sealed;

/** Somebody at the desk, by pseudonym; the name lies in the vault. */
public record Person(String pseudonym, SortedSet<Role> roles, Sealed name, boolean active) {

  public boolean may(Role role) {
    return active && roles.contains(role);
  }

  /** The same person, having left: on record still, and entitled to nothing. */
  Person gone() {
    return new Person(pseudonym, roles, name, false);
  }
}
