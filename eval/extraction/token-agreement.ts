/** Counts of tokens by [first coder's label][second coder's label]. */
export type Confusion = number[][];

/**
 * Krippendorff's alpha for nominal labels, two coders, no missing values: 1 − observed / expected disagreement
 * over the pooled labels (Krippendorff, Content Analysis, 2004, ch. 11). 1 where there is nothing to disagree about.
 */
export function krippendorffAlpha(confusion: Readonly<Confusion>): number {
  const labels = confusion.map((_, label) => label);
  const pooled = labels.map((label) => sum(confusion[label]!) + sum(confusion.map((row) => row[label]!)));
  const total = sum(pooled);
  const agreed = sum(labels.map((label) => 2 * confusion[label]![label]!));
  const expectedAgreement = sum(pooled.map((n) => n * (n - 1)));
  const expectedDisagreement = (total * (total - 1) - expectedAgreement) / (total - 1);
  return expectedDisagreement === 0 ? 1 : 1 - (total - agreed) / expectedDisagreement;
}

/** F1 of one label, token by token; 1 where neither side uses it. */
export function tokenF1(confusion: Readonly<Confusion>, label: number): number {
  const both = confusion[label]![label]!;
  const used = sum(confusion[label]!) + sum(confusion.map((row) => row[label]!));
  return used === 0 ? 1 : (2 * both) / used;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
