/**
 * Builds dist/: the static files of the add-in. office.js is never bundled, it comes from Microsoft. No eval, neither as devtool nor
 * in a runtime of webpack's: the content security policy forbids it.
 */
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { Bill } = require('./scripts/bill.cjs');
const { FirstView } = require('./scripts/firstView.cjs');
const { readFunctionsMetadata } = require('./scripts/functionsMetadata.cjs');
const { Pages } = require('./scripts/pages.cjs');
const { ShippedPackages } = require('./scripts/shippedPackages.cjs');

module.exports = async (_environment, { mode = 'production' }) => ({
  mode,
  entry: { runtime: './src/runtime.ts' },
  // The manifest must name the file, so the hash stands behind it: a new build is a new address, the file's name stays.
  output: {
    path: path.join(__dirname, 'dist'),
    filename: '[name].js?[contenthash:8]',
    chunkFilename: '[name].[contenthash:8].js',
    clean: true,
    environment: { globalThis: true },
  },
  devtool: mode === 'production' ? false : 'source-map',
  target: ['web', 'es2022'],
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        // No file of ours does anything by being imported, but the entry: what a view does not use stays out of its chunk.
        sideEffects: false,
        loader: 'swc-loader',
        options: {
          jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } },
        },
      },
    ],
  },
  // Bytes before compression; React and Fluent's components are most of it.
  performance: { hints: mode === 'production' ? 'error' : false, maxAssetSize: 900_000, maxEntrypointSize: 900_000 },
  plugins: [
    new ShippedPackages(),
    new FirstView(),
    new Pages(),
    new Bill(),
    new HtmlPlugin({ template: './src/taskpane/taskpane.html', filename: 'taskpane.html', scriptLoading: 'defer' }),
    new CopyPlugin({
      patterns: [
        { from: 'assets/*.png', to: 'assets/[name][ext]' },
        { from: 'src/functions/index.ts', to: 'functions.json', transform: writeFunctionsJson },
      ],
    }),
  ],
});

/** functions.json from the comments in the code; which file is copied does not matter, only that it is written with the others. */
async function writeFunctionsJson() {
  return JSON.stringify(await readFunctionsMetadata());
}
