/**
 * The features of a subject, each a name beside the way its value is had: one list, so that names and values cannot
 * slip against each other.
 */
export type FeatureTable<Subject> = readonly (readonly [
  name: string,
  value: (subject: Subject) => number | boolean,
])[];

/** The names of the features in the order of their values. */
export function namesOf<Subject>(table: FeatureTable<Subject>): readonly string[] {
  return table.map(([name]) => name);
}

/** The values of the features, yes as 1 and no as 0. */
export function valuesOf<Subject>(table: FeatureTable<Subject>, subject: Subject): number[] {
  const values: number[] = [];
  for (const row of table) values.push(Number(row[1](subject)));
  return values;
}
