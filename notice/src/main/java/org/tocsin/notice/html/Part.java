package org.tocsin.notice.html;

/** What an element is made of: attributes and nodes. */
sealed interface Part permits Attribute, Node {}
