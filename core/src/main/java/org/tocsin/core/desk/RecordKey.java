package org.tocsin.core.desk;

import org.tocsin.core.model.RecordKind;

record RecordKey(RecordKind kind, String id) {}
