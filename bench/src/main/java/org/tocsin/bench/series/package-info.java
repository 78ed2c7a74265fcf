/** Whether the chances that series give are honest, beside simple baselines. */
@org.jspecify.annotations.NullMarked
package org.tocsin.bench.series;
