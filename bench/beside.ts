import { openLoop, quantile } from './open-loop.ts';
import { synthesiseReports } from './synthesise.ts';

/** Requests a second of somebody else, while a piece of work is done. */
const RATE = 40;

interface Work {
  readonly name: string;
  readonly send: (origin: string) => Promise<Response>;
}

/** What another user's page must not wait for. */
function works(): Work[] {
  const text = (characters: number, seed: number) => {
    let whole = '';
    for (let at = seed; whole.length < characters; at += 1) whole += synthesiseReports(1, 20_000, at)[0]!;
    return whole.slice(0, characters);
  };
  const several = (count: number, characters: number, seed: number) =>
    Array.from({ length: count }, (_, at) => ({
      title: `source ${at}`,
      text: text(characters, seed + 100 * at),
    }));
  const json = (path: string, body: unknown) => (origin: string) =>
    fetch(`${origin}/api/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const files = synthesiseReports(200, 800, 3);
  return [
    {
      name: 'a draft of 290,000 characters against 7.5 million',
      send: json('check', { draft: { text: text(290_000, 1) }, against: several(30, 250_000, 1000) }),
    },
    {
      name: 'a trace in 28 MB',
      send: json('trace', { words: 'the bridge is not safe for traffic', in: several(28, 1_000_000, 5000) }),
    },
    { name: 'an extract of 1 MB', send: json('extract', { sources: [{ text: text(990_000, 9) }] }) },
    { name: 'an import of 200 files', send: (origin) => addFiles(origin, files) },
  ];
}

/** Sends the form of /add, with the token that it is bound by. */
async function addFiles(origin: string, files: readonly string[]): Promise<Response> {
  const page = await fetch(`${origin}/add`);
  const token = /name="csrf" value="([^"]+)"/u.exec(await page.text())?.[1] ?? '';
  const cookie = page.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const form = new FormData();
  form.set('csrf', token);
  for (const [at, file] of files.entries()) form.append('report-file', new Blob([file]), `report-${at}.txt`);
  return fetch(`${origin}/add`, { method: 'POST', headers: { cookie, origin }, body: form });
}

/** How long the story list and the probe take another user while each piece of work is done. */
export async function measureBeside(origin: string): Promise<Record<string, number>> {
  const figures: Record<string, number> = {};
  console.log(
    `${'while it runs'.padEnd(52)} done, s   median     95 %   longest  (ms, ${RATE} requests a second)`,
  );
  for (const { name, send } of works()) {
    const begun = performance.now();
    const state: { answer: Response | Error | null } = { answer: null };
    const answered = send(origin)
      .then(async (answer) => {
        await answer.arrayBuffer();
        state.answer = answer;
      })
      .catch((error: Error) => {
        state.answer = error;
      });
    const times: number[] = [];
    while (state.answer === null) {
      const path = (index: number) => (index % 4 === 0 ? '/health' : '/stories');
      times.push(...(await openLoop(origin, path, { rate: RATE, seconds: 1 })).times);
    }
    await answered;
    const seconds = (performance.now() - begun) / 1000;
    const { answer } = state;
    if (answer instanceof Error) throw answer;
    if (answer.status !== 200) throw new Error(`${name}: answered ${answer.status}`);
    const [middle, most, worst] = [0.5, 0.95, 1].map((share) => quantile(times, share));
    figures[`${name} p95`] = most!;
    const shown = [seconds.toFixed(1), middle, most, worst].map((value) => String(value).padStart(9));
    console.log(`${name.padEnd(50)} ${shown.join('')}`);
  }
  return figures;
}
