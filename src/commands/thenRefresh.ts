import { refreshLive } from '../live';

/** Does what writes in the workbook and reads it again afterwards, also where it failed: Excel may have done a part, or all and not said so. */
export async function thenRefresh<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } finally {
    await refreshLive();
  }
}
