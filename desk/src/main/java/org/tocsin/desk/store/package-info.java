/** What the desk's server keeps on disk, sealed. */
@NullMarked
package org.tocsin.desk.store;

import org.jspecify.annotations.NullMarked;
