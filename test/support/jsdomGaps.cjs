// What WebView2 and Node have, and jsdom lacks: Univer calculates by a MessageChannel, the add-in and the local Excel clone, the writer of
// Word documents encodes its parts.
require('core-js/actual/structured-clone');
if (!globalThis.MessageChannel) globalThis.MessageChannel = require('node:worker_threads').MessageChannel;
if (!globalThis.TextEncoder)
  Object.assign(globalThis, { TextEncoder: require('node:util').TextEncoder, TextDecoder: require('node:util').TextDecoder });
