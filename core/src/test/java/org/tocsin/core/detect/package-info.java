@org.jspecify.annotations.NullMarked
package org.tocsin.core.detect;
