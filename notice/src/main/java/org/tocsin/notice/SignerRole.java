package org.tocsin.notice;

/** What a person did for a notice. Persons are never named in public. */
public enum SignerRole {
  DRAFTER,
  APPROVER,
  SIGNER
}
