module.exports = () => {
  globalThis.workbenchServer?.kill();
};
