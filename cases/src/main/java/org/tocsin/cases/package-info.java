/** Case files and their runner. */
@org.jspecify.annotations.NullMarked
package org.tocsin.cases;
