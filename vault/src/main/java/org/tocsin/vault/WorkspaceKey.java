package org.tocsin.vault;

/** What opens a vault from day to day; a vault has exactly one. */
public sealed interface WorkspaceKey extends VaultKey permits Passphrase, KeyFile {}
