/** What the extension uses of the browser, and what its parts hand each other. */

interface Verdict {
  label: string;
  group: string;
  symbol: string;
  description: string;
}

interface FoundQuotation {
  spans: [number, number][];
  speaker: string | null;
}

interface FoundPlace {
  name: string;
  title: string;
  kind: 'report' | 'transcript';
  when: string;
  speaker: string;
  isThisPage: boolean;
  verdict: Verdict;
  before: string;
  words: string;
  after: string;
  /** Of `words`, what is another way on the page. */
  marks: [number, number][];
  changes: { label: string; from: string; to: string; reason: string }[];
  reportLink: string;
  storyLink: string | null;
}

interface LookedUp {
  places: FoundPlace[];
  refused: string | null;
}

interface ArticleText {
  text: string;
  /** Of each UTF-16 code unit of the text: its node in the page, and where in it. */
  nodes: Text[];
  offsets: number[];
  isCut: boolean;
}

/** What the panel asks the worker. */
type Question =
  | { ask: 'quotations'; text: string }
  | { ask: 'places'; words: string }
  | { ask: 'sheet' }
  | { ask: 'options' };

interface Answer {
  value?: unknown;
  refusal?: string;
  settings?: boolean;
}

declare var hearsayPanel: { toggle(): void } | undefined;

declare const chrome: {
  action: {
    onClicked: { addListener(listener: (tab: { id: number }) => void): void };
    setBadgeText(badge: { tabId: number; text: string }): Promise<void>;
    setTitle(title: { tabId: number; title: string }): Promise<void>;
  };
  permissions: { request(asked: { origins: string[] }): Promise<boolean> };
  runtime: {
    getURL(path: string): string;
    openOptionsPage(): Promise<void>;
    sendMessage(question: Question): Promise<Answer>;
    onMessage: {
      addListener(
        listener: (
          message: Question,
          sender: { tab?: { url?: string } },
          reply: (answer: Answer) => void,
        ) => boolean,
      ): void;
    };
  };
  scripting: {
    executeScript(
      script: { target: { tabId: number } } & ({ files: string[] } | { func: () => unknown }),
    ): Promise<{ result?: unknown }[]>;
  };
  storage: {
    local: {
      get(names: string[]): Promise<Record<string, unknown>>;
      set(values: Record<string, unknown>): Promise<void>;
      setAccessLevel(level: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
    };
  };
};
