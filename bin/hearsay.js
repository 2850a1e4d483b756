#!/usr/bin/env node
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  process.stderr.write(
    `hearsay needs Node.js 24 or later; this is ${process.versions.node}. In a checkout, use "npx hearsay".\n`,
  );
  process.exit(2);
}
const { enableCompileCache } = await import('node:module');
enableCompileCache();
await import('../dist/main.js');
