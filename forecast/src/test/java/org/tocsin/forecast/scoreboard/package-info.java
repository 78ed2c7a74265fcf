@org.jspecify.annotations.NullMarked
package org.tocsin.forecast.scoreboard;
