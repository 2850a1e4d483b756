import { locateArchive } from './app/archive/archive-location.ts';
import type { ExaminedArchive } from './app/archive/examined-archive.ts';
import type { Services } from './app/services.ts';
import { openArchive, refuseMissing } from './open-archive.ts';

/** Looks through a whole archive. What PostgreSQL keeps it looks after by itself: there the tables are asked for. */
export async function examineArchive(
  place: string | undefined,
  services: Services,
  hearsay: string,
): Promise<ExaminedArchive> {
  const location = locateArchive(place, process.env);
  refuseMissing(location);
  if (location.kind === 'embedded') {
    return (await import('./store/examine-embedded.ts')).examineEmbedded(location.folder);
  }
  const open = await openArchive({ ...(place === undefined ? {} : { place }) }, services, hearsay);
  try {
    const { engine } = await open.archive.store.check();
    return { parts: [{ name: engine, problems: [] }] };
  } finally {
    await open.close();
  }
}
