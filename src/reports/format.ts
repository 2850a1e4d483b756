/** What renderers may need to know about where their text goes. */
export interface RenderOptions {
  /** Cells in a line of the terminal; at least 40 are used. */
  readonly width: number;
  /** Whether colour codes may be used. */
  readonly colour: boolean;
  /** Whether the terminal tells why wordings are laid together, and what kept the nearest others apart. */
  readonly explain?: boolean;
  /** How much the terminal tells: the first screen alone, or what is only possible too. */
  readonly extent?: 'brief' | 'all' | undefined;
  /** The program's version, for forms that name the program. */
  readonly version?: string | undefined;
  /** Where `docs/rules.md` can be read on the web, for forms that lead to a rule's help; none where absent. */
  readonly rulesPage?: string | undefined;
}

/** A form in which something can be printed: a row of the tables of formats. */
export interface Format<Subject> {
  /** What readers call it. */
  readonly label: string;
  readonly mediaType: string;
  /** How the names of its files end, without the dot. */
  readonly ending: string;
  /** Whether the site and its API offer it to take away: forms for programs, and text to edit. */
  readonly exported?: true;
  readonly render: (subject: Subject, options: RenderOptions) => string;
}

/** The formats in which one thing can be printed, by name. */
export type Formats<Subject> = Readonly<Record<string, Format<Subject>>>;

/** The names of a table of formats, in its order. */
export function formatNames<Name extends string>(formats: Readonly<Record<Name, unknown>>): readonly Name[] {
  return Object.keys(formats) as Name[];
}

/** The names of the formats that the site and its API offer to take away, in their order. */
export function exportedFormats<Name extends string>(
  formats: Readonly<Record<Name, Format<never>>>,
): readonly Name[] {
  return formatNames(formats).filter((name) => formats[name].exported === true);
}
