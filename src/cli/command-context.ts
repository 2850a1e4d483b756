import type { Archive } from '../app/archive/archive.ts';
import type { ArchiveOpener } from '../app/archive/archive-opener.ts';
import type { ArchiveExaminer } from '../app/archive/examined-archive.ts';
import type { AccountsOpener, SiteServer } from '../app/serve-port.ts';
import type { Services } from '../app/services.ts';
import type { EngineName } from '../core/model/engine.ts';
import type { Terminal } from './terminal/terminal.ts';

/** What a command needs; `finish` is told the exit status by the command that ran. */
export interface CommandContext {
  readonly services: Services;
  readonly terminal: Terminal;
  /** Opens a finished page for the reader. */
  readonly open: (file: string) => Promise<void>;
  /** Serves the Model Context Protocol on standard input and output until the input ends. */
  readonly serveMcp: (archive: Archive | null) => Promise<void>;
  readonly openArchive: ArchiveOpener;
  readonly examineArchive: ArchiveExaminer;
  readonly serveSite: SiteServer;
  readonly openAccounts: AccountsOpener;
  /** Resolves when the process is asked to end (SIGTERM, Ctrl+C). */
  readonly untilStopped: () => Promise<void>;
  /** Has texts read by the deep or the fast engine from here on. */
  readonly chooseEngine: (name: EngineName) => void;
  readonly finish: (status: number) => void;
}
