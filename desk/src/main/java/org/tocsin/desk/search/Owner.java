package org.tocsin.desk.search;

import org.tocsin.core.model.RecordKind;

/**
 * What a change in the journal is about: a record, an alert's revision, the judgements on a
 * situation, an item of the vault. Everything that is found belongs to one owner and is made again
 * with it.
 *
 * @param kind a word of {@link RecordKind}, or one of those below
 */
record Owner(String kind, String id) {

  static final String ALERT = "alert";
  static final String JUDGED = "judged";
  static final String ITEM = "item";
  static final String STANDARDS = "standards";

  static Owner of(RecordKind kind, String id) {
    return new Owner(kind.word(), id);
  }

  static Owner parse(String key) {
    int slash = key.indexOf('/');
    return new Owner(key.substring(0, slash), key.substring(slash + 1));
  }

  String key() {
    return kind + "/" + id;
  }
}
