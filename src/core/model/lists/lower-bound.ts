/** The first index below `length` from which `holds` is true, `length` where it nowhere is. Logarithmic; `holds` must not turn false again. */
export function lowerBound(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
