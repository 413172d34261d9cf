/** The manifest for a server: every address of development replaced by one in the folder that the add-in's files are served from. */

/** Where manifest.xml has its files in development. */
const DEVELOPMENT = 'https://localhost:3000/';

/** The words of a person on the command line cannot be used; the message is one line and says what to write instead. */
class UnusableAddress extends Error {}

/** @param {URL} folder from readFolderAddress */
function placeManifest(text, folder) {
  if (!text.includes(`"${DEVELOPMENT}`)) throw new Error(`The manifest has no address at ${DEVELOPMENT}.`);
  // & is the only character of an address that XML does not take as it is; a function, since $ means something in a replacement.
  const href = folder.href.replaceAll('&', '&amp;');
  return text.replaceAll(`"${DEVELOPMENT}`, () => `"${href}`);
}

/** The folder of that address, with its closing slash. Throws UnusableAddress. */
function readFolderAddress(written) {
  if (!URL.canParse(written)) throw new UnusableAddress(`"${written}" is not an address; write it whole, as https://host/path.`);
  const address = new URL(written);
  if (address.protocol !== 'https:')
    throw new UnusableAddress(`"${written}" is not an https address; Excel loads add-ins over https alone.`);
  if (address.username || address.password) throw new UnusableAddress('The address must not hold a user name or a password.');
  if (/[?#]/.test(written)) throw new UnusableAddress(`"${written}" must be a folder, without ? and #.`);
  if (/\.(html|js|json|xml|png)$/i.test(address.pathname))
    throw new UnusableAddress(`"${written}" is a file; name the folder that holds taskpane.html.`);
  address.pathname = address.pathname.replace(/\/*$/, '/');
  return address;
}

module.exports = { UnusableAddress, placeManifest, readFolderAddress };
