// What WebView2 and Node have, and jsdom lacks: Univer calculates by a MessageChannel, the add-in and the local Excel clone.
require('core-js/actual/structured-clone');
if (!globalThis.MessageChannel) globalThis.MessageChannel = require('node:worker_threads').MessageChannel;
