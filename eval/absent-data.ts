/**
 * What to do about an evaluation whose data are not on this machine: outside CI it is skipped, with a line that says so; in
 * CI it fails, unless the data are named in FLOORS_WITHOUT, a comma-separated list of folders as `floors.json` names them.
 */
export function onAbsentData(
  needs: string,
  environment: Readonly<Record<string, string | undefined>>,
): 'skip' | 'fail' {
  const named = (environment.FLOORS_WITHOUT ?? '').split(',').map((name) => name.trim());
  return !environment.CI || named.includes(needs) ? 'skip' : 'fail';
}
