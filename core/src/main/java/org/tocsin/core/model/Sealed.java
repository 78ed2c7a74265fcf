package org.tocsin.core.model;

/**
 * A reference to an item in the vault.
 *
 * @param item {@code v-} and 32 hexadecimal digits
 * @param commitment {@code hmac-sha256:} and 64 hexadecimal digits, keyed with a key that is
 *     derived from the item's own: it binds the desk to the content and tells nobody without that
 *     key what the content is
 */
public record Sealed(String item, String commitment) {}
