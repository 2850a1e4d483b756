/**
 * How far numbers below `width` rise in their order: 1 where each is above all before it, −1 where each is below, drawn to
 * 0 where they are few (Kendall's tau; equal ones count nothing).
 */
export function keptOrder(places: readonly number[], width: number): number {
  const counts = new Int32Array(width + 1);
  let seen = 0;
  let rising = 0;
  let falling = 0;
  const below = (place: number): number => {
    let sum = 0;
    for (let i = place; i > 0; i -= i & -i) sum += counts[i]!;
    return sum;
  };
  for (const place of places) {
    rising += below(place);
    falling += seen - below(place + 1);
    seen++;
    for (let i = place + 1; i <= width; i += i & -i) counts[i]!++;
  }
  return (rising - falling) / (rising + falling + 2);
}
