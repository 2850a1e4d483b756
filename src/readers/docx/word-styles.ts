import type { Hints } from '../hints.ts';
import { walkXml } from '../packed/walk-xml.ts';

/** What a style of a Word document is called in English, in small letters, and how it shows words. */
interface WordStyle {
  name: string;
  hidden: boolean;
  bold: boolean;
}

export type WordStyles = ReadonlyMap<string, WordStyle>;

/** The styles of a Word document by their ids; a style that only builds on another has what that one has not. */
export async function wordStyles(xml: string | null, hints: Hints): Promise<WordStyles> {
  const styles = new Map<string, WordStyle>();
  let open: WordStyle | null = null;
  if (xml === null) return styles;
  await walkXml(
    xml,
    {
      open(name, attributes) {
        const value = attributes['w:val'];
        const isOn = value === undefined || !/^(?:0|false|off)$/u.test(value);
        if (name === 'w:style') {
          open = { name: '', hidden: false, bold: false };
          styles.set(attributes['w:styleId'] ?? '', open);
        } else if (open === null) return;
        else if (name === 'w:name') open.name = (value ?? '').toLowerCase();
        else if (name === 'w:vanish') open.hidden = isOn;
        else if (name === 'w:b') open.bold = isOn;
      },
      close(name) {
        if (name === 'w:style') open = null;
      },
      text() {},
    },
    hints,
  );
  return styles;
}
