# The peer of SurveillanceBench: farringtonFlexible (Noufaily et al. 2013) of the package surveillance,
# with the settings that the data's README names, on one core.
#
#   Rscript bench/src/main/r/farrington-flexible.R COUNTS.csv OUT.csv
#
# COUNTS.csv has scenario, series, week, count, rows of a series together and in order; OUT.csv gets one row a
# series and monitored week (576-624) with its p-value. The processor time is printed.
suppressPackageStartupMessages(library(surveillance))
arguments <- commandArgs(trailingOnly = TRUE)
table <- read.csv(arguments[1])
monitored <- 576:624
keys <- unique(table[, c("scenario", "series")])
control <- list(
  range = monitored, b = 5, w = 3, noPeriods = 10, reweight = TRUE, weightsThreshold = 2.58,
  pastWeeksNotIncluded = 26, trend = TRUE, pThresholdTrend = 1, thresholdMethod = "nbPlugin",
  limit54 = c(0, 4), alpha = 0.01, verbose = FALSE)
pieces <- split(table$count, interaction(table$series, table$scenario, drop = TRUE))
seconds <- 0
found <- vector("list", nrow(keys))
for (i in seq_len(nrow(keys))) {
  counts <- pieces[[paste(keys$series[i], keys$scenario[i], sep = ".")]]
  series <- sts(counts, frequency = 52, start = c(2001, 1))
  began <- proc.time()
  judged <- suppressWarnings(farringtonFlexible(series, control))
  seconds <- seconds + sum((proc.time() - began)[1:2])
  found[[i]] <- data.frame(
    scenario = keys$scenario[i], series = keys$series[i], week = monitored,
    p = as.numeric(control(judged)$pvalue))
}
write.csv(do.call(rbind, found), arguments[2], row.names = FALSE, quote = FALSE)
rows <- nrow(keys) * length(monitored)
cat(sprintf("farringtonFlexible: %d series-weeks, %.1f s of processor time, %.0f a second\n", rows, seconds, rows / seconds))
