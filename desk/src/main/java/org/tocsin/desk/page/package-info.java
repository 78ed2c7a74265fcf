/** What each page shows, as plain data; the JSON of the page is this data. */
@NullMarked
package org.tocsin.desk.page;

import org.jspecify.annotations.NullMarked;
