import type { Fact, FactSide } from '../../core/model/fact.ts';
import { type Column, columnsToCsv } from '../syntax/csv-table.ts';
import type { ToldFacts } from './told-facts.ts';

interface Row {
  readonly fact: Fact;
  readonly side: FactSide;
}

const COLUMNS: readonly Column<Row>[] = [
  ['fact', ({ fact }) => fact.id],
  ['verdict', ({ fact }) => fact.verdict],
  ['level', ({ fact }) => fact.level],
  ['confidence', ({ fact }) => fact.confidence],
  ['kind', ({ fact }) => fact.kind],
  ['about', ({ fact }) => fact.about],
  ['report', ({ side }) => side.witness],
  ['value', ({ side }) => side.value.text],
  ['low', ({ side }) => side.value.low ?? ''],
  ['high', ({ side }) => side.value.high ?? ''],
  ['exactness', ({ side }) => side.value.exactness],
  ['unit', ({ side }) => side.value.unit],
  ['start', ({ side }) => side.span.start],
  ['end', ({ side }) => side.span.end],
];

/** Facts as CSV: a row for what each report tells of each. */
export function renderFactsCsv({ facts }: ToldFacts): string {
  return columnsToCsv(
    COLUMNS,
    facts.flatMap((fact) => fact.sides.map((side) => ({ fact, side }))),
  );
}
