package org.tocsin.cases.house.wrong.journal.site;

import java.sql.Connection;

/** Verifying that needs a database. */
abstract class Leans {
  abstract Connection database();
}
