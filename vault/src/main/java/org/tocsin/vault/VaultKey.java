package org.tocsin.vault;

/** Anything that opens a vault. */
public sealed interface VaultKey permits WorkspaceKey, RecoveryCode {}
