package org.tocsin.core.desk;

record FindingKey(String situation, String finding) {}
