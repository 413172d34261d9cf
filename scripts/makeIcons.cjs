/** `npm run icons`: draws assets/icon.svg in the sizes that the manifest names. The PNG files are committed. */
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { Resvg } = require('@resvg/resvg-js');

/** Pixels: 16, 32 and 80 for the ribbon, 32 and 64 (high resolution) for the list of add-ins. */
const SIZES = [16, 32, 64, 80];
const FOLDER = join(__dirname, '..', 'assets');

const svg = readFileSync(join(FOLDER, 'icon.svg'), 'utf8');
for (const size of SIZES) {
  const image = new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render();
  writeFileSync(join(FOLDER, `icon-${size}.png`), image.asPng());
}
console.log(`Icons of ${SIZES.join(', ')} pixels in ${FOLDER}`);
