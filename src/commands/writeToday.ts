/** Today as yyyy-mm-dd, as dates are written in Sweden. */
export function writeToday(): string {
  return new Date().toLocaleDateString('sv-SE');
}

/** Now as "yyyy-mm-dd kl. hh:mm". */
export function writeMoment(): string {
  return `${writeToday()} kl. ${new Date().toLocaleTimeString('sv-SE', { hour: '2-digit', minute: '2-digit' })}`;
}
