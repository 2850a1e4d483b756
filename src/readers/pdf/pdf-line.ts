/** One printed line of a page, in points from the page's lower left corner. */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly height: number;
  readonly page: number;
  /** Where its column ends, on a page that has columns. */
  readonly edge?: number;
}
