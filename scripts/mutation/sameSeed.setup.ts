import fc from 'fast-check'

// A mutant that only some seeds find would be killed in one run and live in the next.
fc.configureGlobal({ seed: 20_261_123 })
