/** An Excel serial number as a date, yyyy-mm-dd as the sheets show it. Excel's days have no time zone. */
export function writeSerial(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30 + Math.floor(serial))).toISOString().slice(0, 10);
}
