/** `npm run icons`: draws the icons of assets in the sizes that the manifest names. The PNG files are committed. */
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { Resvg } = require('@resvg/resvg-js');

/** Pixels: 16, 32 and 80 for the ribbon; the add-in's own icon also 64, for the list of add-ins (high resolution). */
const ON_RIBBON = [16, 32, 80];
const ICONS = { icon: [...ON_RIBBON, 64], check: ON_RIBBON, recalculate: ON_RIBBON, report: ON_RIBBON };
const FOLDER = join(__dirname, '..', 'assets');

for (const [name, sizes] of Object.entries(ICONS)) {
  const svg = readFileSync(join(FOLDER, `${name}.svg`), 'utf8');
  for (const size of sizes) {
    const image = new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render();
    writeFileSync(join(FOLDER, `${name}-${size}.png`), image.asPng());
  }
  console.log(`${name}: ${sizes.join(', ')} pixels`);
}
