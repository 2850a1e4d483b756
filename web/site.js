// The choice between light and dark is kept, so that the next page comes in it.
(() => {
  const button = document.getElementById('theme');
  button?.addEventListener('click', () => {
    const theme = document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light';
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
    document.cookie = `theme=${theme}; path=/; max-age=31536000; samesite=lax`;
  });
})();
