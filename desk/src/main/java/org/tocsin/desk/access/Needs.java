package org.tocsin.desk.access;

import java.util.EnumSet;
import java.util.Set;
import org.tocsin.core.fact.DeskFact.Role;

/** What somebody must be to take a way; the whole of the server's rule on who may do what. */
public enum Needs {
  /** Nobody in particular: the log-in page and what it is made of. */
  NOBODY(EnumSet.noneOf(Role.class)),
  /** Anybody who has logged in, even behind the lock screen: unlocking and leaving. */
  VISITOR(EnumSet.allOf(Role.class)),
  /**
   * Anybody of the desk, for their own password and second factor: also while the desk asks them
   * for a second factor before anything else.
   */
  SELF(EnumSet.allOf(Role.class)),
  /** Anybody of the desk. */
  READER(EnumSet.allOf(Role.class)),
  /** Those who may see what protected sources said. */
  INSIDER(EnumSet.of(Role.ANALYST, Role.REVIEWER, Role.SIGNER)),
  ANALYST(EnumSet.of(Role.ANALYST)),
  /** Those who prepare alerts and those who issue them. */
  PREPARER(EnumSet.of(Role.ANALYST, Role.SIGNER)),
  REVIEWER(EnumSet.of(Role.REVIEWER)),
  PUBLISHER(EnumSet.of(Role.SIGNER)),
  ADMINISTRATOR(EnumSet.of(Role.ADMINISTRATOR, Role.SIGNER));

  // Never changed: Set.copyOf, which the check cannot see through an interface.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<Role> roles;

  Needs(Set<Role> roles) {
    this.roles = Set.copyOf(roles);
  }

  /** Whether any one of these roles is enough. */
  public boolean metBy(Set<Role> held) {
    return this == NOBODY || held.stream().anyMatch(roles::contains);
  }
}
