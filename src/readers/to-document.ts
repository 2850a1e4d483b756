import type {
  Block,
  Document,
  IgnoreSign,
  PrintedLine,
  SourceFormat,
  Transcription,
  WitnessKind,
} from '../core/model/document.ts';
import { HearsayError } from '../core/model/error.ts';
import type { Hints } from './hints.ts';
import { idOf } from './hints.ts';
import { transcriptionKind } from './transcripts/transcription-kind.ts';

/** What a reader found out about one document. */
export interface Draft {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly format: SourceFormat;
  readonly kind: WitnessKind;
  readonly id?: string | undefined;
  readonly title?: string | null;
  readonly outlet?: string | null;
  readonly date?: string | null;
  readonly authors?: readonly string[];
  readonly url?: string | null;
  readonly printed?: readonly PrintedLine[];
  readonly ignores?: readonly IgnoreSign[];
  /** Where the format itself tells who wrote a transcript down; else it is guessed. */
  readonly transcription?: Transcription | undefined;
}

/** Completes a draft. Throws HearsayError 'empty' where the text holds no letter and no digit. */
export function toDocument(draft: Draft, hints: Hints): Document {
  if (!/[\p{L}\p{N}]/u.test(draft.text)) {
    throw new HearsayError(
      'empty',
      `${hints.path}: holds no words${draft.id ? ` in record ${draft.id}` : ''}`,
    );
  }
  const address = /^https?:\/\//iu.test(hints.path) ? hints.path : null;
  const kind = hints.kind ?? draft.kind;
  const form = { ...draft, isRecord: draft.printed !== undefined };
  return {
    id: draft.id ?? idOf(hints),
    kind,
    path: hints.path,
    text: draft.text,
    title: draft.title ?? null,
    blocks: draft.blocks,
    meta: {
      outlet: draft.outlet ?? null,
      date: draft.date ?? null,
      authors: draft.authors ?? [],
      url: draft.url ?? address,
      format: draft.format,
    },
    ...(draft.printed === undefined ? {} : { printed: draft.printed }),
    ...(draft.ignores === undefined || draft.ignores.length === 0 ? {} : { ignores: draft.ignores }),
    ...(kind === 'transcript'
      ? { transcription: hints.transcription ?? draft.transcription ?? transcriptionKind(form) }
      : {}),
  };
}
