# glmnet beside our elastic net: Rscript elastic-net.R TABLE COEFFICIENTS
# TABLE: outcome (0 or 1), then predictors, no header. Writes lambda, intercept and coefficients, one line a penalty,
# to COEFFICIENTS; prints seconds of processor time of a fit at glmnet's default accuracy and at one that stands to 1e-6.
suppressMessages(library(glmnet))
given <- commandArgs(TRUE)
table <- as.matrix(read.csv(given[1], header = FALSE))
x <- table[, -1]
y <- table[, 1]
fit <- function(threshold) glmnet(x, y, family = "binomial", alpha = 0.5, thresh = threshold, maxit = 1e7)
time <- function(threshold, rounds) {
  spent <- replicate(rounds, system.time(fit(threshold))[1])
  median(spent)
}
path <- fit(1e-16)
write.table(cbind(path$lambda, path$a0, t(as.matrix(path$beta))), given[2], sep = ",", row.names = FALSE, col.names = FALSE)
cat(sprintf("glmnet %s, default accuracy (1e-7): %.3f s\n", packageVersion("glmnet"), time(1e-7, 5)))
off <- function(own) {
  count <- min(length(own$lambda), length(path$lambda))
  max(abs(own$beta[, 1:count] - path$beta[, 1:count]))
}
cat(sprintf("  off its path at 1e-16 by at most %.2g\n", off(fit(1e-7))))
for (threshold in c(1e-10, 1e-12, 1e-14)) {
  cat(sprintf("glmnet at %g: %.3f s, at most %.2g off its path at 1e-16\n", threshold, time(threshold, 1), off(fit(threshold))))
}
