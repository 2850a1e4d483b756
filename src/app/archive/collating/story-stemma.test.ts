import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FIVE_REPORTS, toLines } from '../../../../test/archive/invented-reports.ts';
import { openTestArchive } from '../../../../test/archive/open-test-archive.ts';
import { ingestSources } from '../intake/ingest-sources.ts';
import { settle } from '../workers/settle.ts';
import { storyStemma } from './story-stemma.ts';

it('is kept with the collation as it would be worked out again, with the copies that are not collated', async () => {
  const { archive, folder, close } = await openTestArchive();
  try {
    const [first] = FIVE_REPORTS;
    const file = join(folder, 'six.jsonl');
    const copy = { ...first!, id: 'copy', title: 'Carried again', text: `${first!.text} Carried again.` };
    writeFileSync(file, toLines([...FIVE_REPORTS, copy]));
    await ingestSources({ sources: [file] }, archive);
    await settle(archive);
    const { story } = (await archive.store.report('copy'))!;
    const { stemmaEdges } = (await archive.store.collationOf(story!))!;
    const { witnesses, stemma } = await storyStemma(story!, archive);
    expect(stemmaEdges).toEqual(stemma.edges);
    expect(stemmaEdges!.map(({ relation }) => relation)).toContain('copy');
    const kept = await storyStemma(story!, archive, stemmaEdges);
    expect(kept).toEqual({ witnesses, stemma: { ...stemma, others: [] } });
  } finally {
    await close();
  }
});
