import { existsSync } from 'node:fs';
import { measureApart, readSpunRows, type SpunRow } from '../../gold/stories/spun-rows.ts';
import { STORY_REPORTS } from '../../gold/stories/story-reports.ts';
import { isSpun } from '../../learn/stories/fit-spun.ts';
import { spunLevel } from '../../src/core/copies/spun/spun-level.ts';
import { SPUN_MEASURES } from '../../src/core/copies/spun/spun-measures.ts';
import type { CopyModel } from '../../src/core/learning/copy-model.ts';
import { chanceOf } from '../../src/core/learning/linear-model.ts';

/** From this score on a spun copy is told. */
const TOLD = 0.5;

/**
 * How many spun copies of the half that taught nothing are found, and how many other pairs of reports of one event are
 * taken for such: the rewritings by their kept measures, independent reports where the texts are there.
 */
export function spunFigures(model: CopyModel): [name: string, value: number][] {
  const kept = readSpunRows(SPUN_MEASURES);
  const apart = existsSync(STORY_REPORTS) ? measureApart(kept, model) : [];
  const rows = [...kept, ...apart]
    .filter(({ half }) => half === 'figure')
    .map((row) => ({ ...row, score: scoreOf(row, model) }));
  const isSure = ({ score }: { readonly score: number }) => spunLevel(score) !== 'possible';
  const sureShare = (asked: (row: SpunRow) => boolean) => {
    const some = rows.filter(asked);
    return some.filter(isSure).length / some.length;
  };
  const share = (asked: (row: SpunRow) => boolean, from: number) => {
    const some = rows.filter(asked);
    return some.filter(({ score }) => score >= from).length / some.length;
  };
  const isOf = (of: SpunRow['of']) => (row: SpunRow) => row.of === of;
  const others = rows.filter((row) => !isSpun(row)).map(({ score }) => score);
  const atOne = others.sort((x, y) => y - x)[Math.floor(others.length / 100)]!;
  return [
    ['spun: rewritings', rows.filter(isOf('spun')).length],
    ['spun: other pairs of one event', others.length],
    ['spun: found', share(isOf('spun'), TOLD)],
    ['spun: false', share((row) => !isSpun(row), TOLD)],
    ['spun: found for sure', sureShare(isOf('spun'))],
    ['spun: false for sure', sureShare((row) => !isSpun(row))],
    ['spun: found at one in a hundred false', share(isOf('spun'), atOne)],
    ['spun: found of whole reports', share(isOf('whole'), TOLD)],
    ['spun: light', share((row) => row.of === 'spun' && row.hand === 'light', TOLD)],
    ['spun: medium', share((row) => row.of === 'spun' && row.hand === 'medium', TOLD)],
    ['spun: heavy', share((row) => row.of === 'spun' && row.hand === 'heavy', TOLD)],
  ];
}

function scoreOf({ values }: SpunRow, { spun }: CopyModel): number {
  return values === null ? 0 : chanceOf(spun, values);
}
