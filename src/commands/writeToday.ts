/** Today as yyyy-mm-dd, as dates are written in Sweden. */
export function writeToday(): string {
  return new Date().toLocaleDateString('sv-SE');
}
