/** `npm run functions`: writes functions.json where the local Excel looks for it in development. */
const { mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { readFunctionsMetadata } = require('./functionsMetadata.cjs');

const FILE = join(__dirname, '..', '.cache', 'functions.json');

async function makeFunctionsJson() {
  const metadata = await readFunctionsMetadata();
  mkdirSync(join(FILE, '..'), { recursive: true });
  writeFileSync(FILE, `${JSON.stringify(metadata, null, 2)}\n`);
  console.log(`${metadata.functions.length} functions in ${FILE}: ${metadata.functions.map((item) => item.name).join(', ')}`);
}

makeFunctionsJson().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
