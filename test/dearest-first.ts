import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests that take a minute and those that take half of one: one that begins last would leave the other processors idle. */
const DEAR = [
  /^test\/(?:faults|e2e)\//u,
  /^test\/(?:e2e-cli|attacks|archive|contract)\/|^test\/(?:linear-time|fuzz-corpus)|\/workers\/|hostile/u,
];

/** Starts the dearest files first, and before them those with a process of their own, so that all others share theirs. */
export class DearestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => place(one) - place(other));
  }
}

function place({ project, moduleId }: TestSpecification): number {
  if (project.config.isolate) return -1;
  const path = relative(project.config.root, moduleId);
  const dear = DEAR.findIndex((pattern) => pattern.test(path));
  return dear < 0 ? DEAR.length : dear;
}
