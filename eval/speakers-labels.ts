/** Scores the own labelled source mentions (filled in below). */
export function scoreLabels(): void {}
