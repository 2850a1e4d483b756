const MINUTES: Readonly<Record<string, number>> = {
  hourly: 60,
  daily: 1440,
  weekly: 10_080,
  monthly: 43_200,
  yearly: 525_600,
};

/** Minutes between two polls by the RSS syndication module: a period divided by how often it holds an update. */
export function minutesOfPeriod(
  asked: { readonly updatePeriod?: string; readonly updateFrequency?: number } | undefined,
): number | null {
  const period = MINUTES[asked?.updatePeriod?.trim().toLowerCase() ?? ''];
  if (period === undefined) return null;
  const frequency = asked?.updateFrequency ?? 1;
  return frequency >= 1 ? Math.max(1, Math.round(period / frequency)) : period;
}
