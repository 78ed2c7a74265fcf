// What came for this page, in bytes as it was sent; what a worker fetched, the tiles, is not known here.
"use strict";
return [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
  .filter((each) => !each.name.includes("/tiles/") && (each.initiatorType !== "xmlhttprequest" && each.initiatorType !== "fetch"))
  .reduce((sum, each) => sum + each.encodedBodySize, 0);
