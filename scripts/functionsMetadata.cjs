/**
 * What Excel is told of the custom functions (functions.json), made from the comments in src/functions. It is never committed, so
 * it cannot be older than the code: the build writes it into dist/, the local Excel and the tests make it in memory.
 */
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const FOLDER = join(__dirname, '..', 'src', 'functions');

/** @returns {Promise<import('./functionsMetadata.cjs').FunctionsMetadata>} */
async function readFunctionsMetadata(folder = FOLDER) {
  // The generator alone: the package's main module also brings in Microsoft's usage statistics.
  const { generateCustomFunctionsMetadata } = require('custom-functions-metadata/lib/generate');
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(listFunctionFiles(folder));
  if (errors.length > 0) throw new Error(`The custom functions' comments cannot be used:\n${errors.join('\n')}`);
  if (!metadataJson) throw new Error(`No custom function was found in ${folder}.`);
  return JSON.parse(metadataJson);
}

/** The files in which a function carries the tag, in the order of their names. */
function listFunctionFiles(folder = FOLDER) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => join(folder, name))
    .filter((file) => readFileSync(file, 'utf8').includes('@customfunction'));
}

module.exports = { readFunctionsMetadata, listFunctionFiles };
