/**
 * The place of each feature in a row, by its name. Where rows are written in a hot loop, each value goes to the place of
 * its name, so that names and values cannot slip and their number is that of the names. Throws RangeError on a name told
 * twice.
 */
export function featureSlots<const Name extends string>(
  names: readonly Name[],
): Readonly<Record<Name, number>> {
  const slots = Object.fromEntries(names.map((name, slot) => [name, slot])) as Record<Name, number>;
  if (Object.keys(slots).length !== names.length) throw new RangeError('a feature is named twice');
  return slots;
}
