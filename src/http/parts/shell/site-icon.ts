/** The sign of the site: a pair of quotation marks. */
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#1c1a17"/><path d="M8 21v-5.500q0-5 4.500-7l1 2q-2.500 1.200-2.500 3.500h3v7zm10 0v-5.500q0-5 4.500-7l1 2q-2.500 1.200-2.500 3.500h3v7z" fill="#faf9f6"/></svg>`;
