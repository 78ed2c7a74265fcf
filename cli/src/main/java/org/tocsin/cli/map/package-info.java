/**
 * Land and borders for maps. They are Natural Earth's (public domain), as they are drawn there;
 * nobody says by them whose land is whose.
 */
@NullMarked
package org.tocsin.cli.map;

import org.jspecify.annotations.NullMarked;
