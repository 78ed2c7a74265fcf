package org.tocsin.core.desk;

record FieldKey(String incident, String field) {}
