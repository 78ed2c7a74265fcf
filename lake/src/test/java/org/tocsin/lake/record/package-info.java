@org.jspecify.annotations.NullMarked
package org.tocsin.lake.record;
