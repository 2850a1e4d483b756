/** Small whole numbers keep their value, larger ones share a bucket (… 6–8, 9–14, 15–24, 25–49, 50 and more). */
export function bucket(n: number): number {
  if (n < 6) return n;
  if (n < 9) return 6;
  if (n < 15) return 7;
  if (n < 25) return 8;
  return n < 50 ? 9 : 10;
}
