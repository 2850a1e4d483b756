import type { PackagedProfiles } from '../../../app/house-profile.ts';
import { type Markup, markup } from '../../../reports/html/markup.ts';
import { toOneLine } from '../../../reports/words/printable.ts';

/** The choice of the house rules; profiles that cannot be used are named. */
export function houseRulesField({ profiles, refused }: PackagedProfiles, chosen: string): Markup {
  const rules = profiles.map(
    ({ name, title }) =>
      markup`<option value="${name}"${name === chosen ? markup` selected` : ''}>${title}</option>`,
  );
  const left = refused.map((reason) => markup`<span class="hint">Left out: ${toOneLine(reason)}</span>`);
  return markup`<div class="field"><label for="profile">House rules</label><select id="profile" name="profile">${rules}</select>${left}</div>`;
}
