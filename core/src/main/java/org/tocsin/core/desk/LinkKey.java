package org.tocsin.core.desk;

record LinkKey(String incident, String report) {}
