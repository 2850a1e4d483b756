import { lossOf, lossUnderBracket } from '../cuts/loss.ts';
import { lossAtEnd } from '../cuts/loss-at-end.ts';
import type { Unit } from '../units/unit.ts';
import { isWritersOwn } from '../units/writers-own.ts';
import type { Comparands, Edit, LoneRun, Loss, Place } from './edit.ts';

/** A place with its words read. */
export function readEdit(place: Place, sides: Comparands): Edit {
  const unitsA = sides.a.slice(place.fromA, place.toA);
  const unitsB = sides.b.slice(place.fromB, place.toB);
  const run = loneRun(place, unitsA, unitsB, sides);
  return { ...place, unitsA, unitsB, run, loss: readLoss({ ...place, unitsA, unitsB, run }, sides) };
}

function readLoss(edit: Omit<Edit, 'loss'>, sides: Comparands): Loss | null {
  const { run, unitsA, unitsB } = edit;
  if (edit.isMoved || edit.relation !== null || !sides.isEnglish || sides.isRewrite) return null;
  if (edit.isEdge) return run !== null && sides.isDirect ? lossAtEnd(run) : null;
  if (run !== null && !isWritersOwn(run.units))
    return run.isMissingInB || !sides.hasTranscript ? lossOf(run) : null;
  if (isWritersOwn(unitsB)) return lossUnderBracket(unitsB, sides.a, edit.fromA, edit.toA);
  return isWritersOwn(unitsA) && !sides.hasTranscript
    ? lossUnderBracket(unitsA, sides.b, edit.fromB, edit.toB)
    : null;
}

function loneRun(
  place: Place,
  unitsA: readonly Unit[],
  unitsB: readonly Unit[],
  sides: Comparands,
): LoneRun | null {
  if (place.relation !== null || place.isMoved || unitsA.length > 0 === unitsB.length > 0) return null;
  return unitsA.length > 0
    ? {
        units: unitsA,
        side: sides.a,
        other: sides.b,
        from: place.fromA,
        to: place.toA,
        place: place.fromB,
        isMissingInB: true,
      }
    : {
        units: unitsB,
        side: sides.b,
        other: sides.a,
        from: place.fromB,
        to: place.toB,
        place: place.fromA,
        isMissingInB: false,
      };
}
