#!/usr/bin/env node
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  const { existsSync } = await import('node:fs');
  // The package `node` is there in a checkout alone.
  const isCheckout = existsSync(new URL('../node_modules/node/package.json', import.meta.url));
  const way = isCheckout
    ? 'Here, "npx hearsay" runs it with the one of this checkout.'
    : 'With it installed beside: npx --package node@24 --package hearsay hearsay.';
  process.stderr.write(`hearsay needs Node.js 24 or later; this is ${process.versions.node}. ${way}\n`);
  process.exit(2);
}
const { enableCompileCache } = await import('node:module');
const { directory } = enableCompileCache();
// Threads use the cache only where the environment names it.
if (directory !== undefined) process.env.NODE_COMPILE_CACHE = directory;
await import('../dist/main.js');
