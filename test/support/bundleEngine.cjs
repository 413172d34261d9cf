// jest's global set-up: the engine's bundle must be there before a test loads the local Excel.
module.exports = async () => {
  const { bundleUniver } = await import('../../localexcel/bundle/bundleUniver.mjs');
  await bundleUniver();
};
