import type { Span } from '../../model/span.ts';
import type { Change } from '../../model/verdict.ts';
import type { ChangeRule } from '../changes/change-rule.ts';
import { CHANGE_RULES, RULES_OF_ANY_LANGUAGE } from '../changes/rules.ts';
import type { Weighed } from '../decide-verdict.ts';
import type { Unit } from '../units/unit.ts';
import type { Comparands, Edit, Weight } from './edit.ts';
import { isWrittenOtherwise } from './find-edits.ts';

/** The texts that the spans of a comparison refer to, in the order in which the caller gave the sides. */
export interface Texts {
  readonly a: string;
  readonly b: string;
  /** Units were compared in the other order than the caller's. */
  readonly isSwapped: boolean;
}

/** A change with what it weighs in the verdict. */
export interface WeighedChange extends Weighed {
  readonly change: Change;
}

/** Names, weighs and words every edit, in the order of the caller's side a. */
export function toChanges(edits: readonly Edit[], sides: Comparands, texts: Texts): WeighedChange[] {
  const changes = edits.map((edit) => toChange(edit, sides, texts));
  if (texts.isSwapped) {
    changes.sort((x, y) => (x.change.a[0]?.start ?? -1) - (y.change.a[0]?.start ?? -1) || 0);
  }
  return changes;
}

function toChange(edit: Edit, sides: Comparands, texts: Texts): WeighedChange {
  const { rule, weight } = nameEdit(edit, sides);
  const isJoint = edit.fromA === edit.toA && edit.fromB === edit.toB;
  const host = isJoint || (isClitic(edit, sides) && hasHost(edit, sides)) ? 1 : 0;
  const unitsA = sides.a.slice(edit.fromA - host, edit.toA + (isJoint ? 1 : 0));
  const unitsB = sides.b.slice(edit.fromB - host, edit.toB + (isJoint ? 1 : 0));
  const [a, b] = texts.isSwapped ? [unitsB, unitsA] : [unitsA, unitsB];
  const spanA = spansOf(a, isJoint);
  const spanB = spansOf(b, isJoint);
  const from = wordsOf(texts.a, spanA);
  const to = wordsOf(texts.b, spanB);
  const kind =
    texts.isSwapped && rule.kind === 'omission'
      ? 'insertion'
      : texts.isSwapped && rule.kind === 'insertion'
        ? 'omission'
        : rule.kind;
  const described = kind === rule.kind ? rule : CHANGE_RULES.find((other) => other.kind === kind)!;
  const lone = unitsA.length === 0 ? 'a' : unitsB.length === 0 ? 'b' : null;
  return {
    change: { kind, a: spanA, b: spanB, from, to, reason: reasonOf(described, from, to) },
    weight,
    cut: weight === 'trim' && !edit.isEdge ? lone : null,
    isEnd: edit.isEdge,
  };
}

function reasonOf(rule: ChangeRule, from: string, to: string): string {
  const alone = from === '' ? to : to === '' ? from : null;
  return (alone === null ? undefined : rule.describeAlone?.(alone)) ?? rule.describe(from, to);
}

/** What a cut weighs by its mark or its length alone; what it takes from the words kept weighs more. */
const EXCUSED: ReadonlySet<Weight> = new Set(['mark', 'trim', 'reword']);

function nameEdit(
  edit: Edit,
  sides: Comparands,
): { rule: ChangeRule; weight: NonNullable<ReturnType<ChangeRule['weigh']>> } {
  for (const rule of sides.isEnglish ? CHANGE_RULES : RULES_OF_ANY_LANGUAGE) {
    const weight = rule.weigh(edit, sides);
    if (weight === null) continue;
    if (edit.loss === null || !EXCUSED.has(weight)) return { rule, weight };
    return { rule: CHANGE_RULES.find(({ kind }) => kind === edit.loss)!, weight: 'change' };
  }
  throw new RangeError(`no rule names the edit ${JSON.stringify(edit)}`);
}

/** Whether the first word on either side is joined to the word before it ("'s", "n't"). */
function isClitic(edit: Edit, sides: Comparands): boolean {
  const joined = (units: readonly Unit[], from: number, to: number) =>
    to > from && from > 0 && units[from]!.start === units[from - 1]!.end;
  return joined(sides.a, edit.fromA, edit.toA) || joined(sides.b, edit.fromB, edit.toB);
}

/** Whether a clitic's host is the same word on both sides, so that "it is" can be shown against "it's". */
function hasHost(edit: Edit, sides: Comparands): boolean {
  const a = sides.a[edit.fromA - 1];
  const b = sides.b[edit.fromB - 1];
  return a !== undefined && b !== undefined && a.key === b.key && !isWrittenOtherwise(a, b);
}

function spansOf(units: readonly Unit[], apart: boolean): Span[] {
  const first = units[0];
  const last = units[units.length - 1];
  if (first === undefined || last === undefined) return [];
  if (apart) return units.map(({ start, end }) => ({ start, end }));
  return [{ start: first.start, end: last.end }];
}

function wordsOf(text: string, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ')).join(' ');
}
