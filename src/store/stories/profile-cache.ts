/** Parses a kept profile; the same object again while it is remembered, so that what is worked out from it is, too. */
export type ParseProfile = (report: number, version: number, json: string | null) => unknown;

/** Profiles remembered, about 50 kB each with what is worked out; those not asked for longest go first. */
const MOST_PROFILES = 1_000;

/** A memory of parsed profiles. A version's profile never changes, so that nothing in it grows old. */
export function createProfileCache(most = MOST_PROFILES): ParseProfile {
  const parsed = new Map<string, { readonly json: string; readonly profile: unknown }>();
  return (report, version, json) => {
    if (json === null) return null;
    const key = `${report}:${version}`;
    const known = parsed.get(key);
    parsed.delete(key);
    const kept = known?.json === json ? known : { json, profile: JSON.parse(json) as unknown };
    parsed.set(key, kept);
    if (parsed.size > most) parsed.delete(parsed.keys().next().value!);
    return kept.profile;
  };
}
