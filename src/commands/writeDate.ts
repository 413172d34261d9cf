/** Today as yyyy-mm-dd, as dates are written in Sweden. */
export function writeDate(): string {
  return new Date().toLocaleDateString('sv-SE');
}
