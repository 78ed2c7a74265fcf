package org.tocsin.core.standard;

import org.tocsin.core.model.Label;

/**
 * What remains to be shown before anybody could say that a provision was broken.
 *
 * @param means to go on after "what remains to be shown is"
 */
public record Element(String id, Label means) {}
