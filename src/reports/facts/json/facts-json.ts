import type { Fact } from '../../../core/model/fact.ts';
import { JSON_VERSION, printJson } from '../../syntax/print-json.ts';
import type { ToldFacts } from '../told-facts.ts';
import type { FactsJson } from './facts-schema.ts';

/** Facts as the data of the published JSON Schema `facts.schema.json`. */
export function toFactsJson({ witnesses, facts }: ToldFacts): FactsJson {
  return {
    version: JSON_VERSION,
    witnesses: witnesses.map(({ id, path, title }) => ({ id, path, title })),
    facts: facts.map(toFactJson),
  };
}

/** A fact as it is printed. */
export function toFactJson(fact: Fact): FactsJson['facts'][number] {
  return { ...fact, sides: fact.sides.map((side) => ({ ...side })), without: [...fact.without] };
}

/** `hearsay facts --format json`: one JSON value; each fact on a line of its own. */
export function renderFactsJson(told: ToldFacts): string {
  return printJson(toFactsJson(told), 2);
}
