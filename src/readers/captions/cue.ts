/** One caption as it is shown, its times in milliseconds. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  /** Plain words; line breaks inside are of the screen. */
  readonly text: string;
  /** Who speaks, where the format itself tells. */
  readonly label: string | null;
  /** Whether a mark such as ">>" says that another speaker begins here. */
  readonly turns: boolean;
}
