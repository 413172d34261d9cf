/** A deep copy of plain data: values, arrays, objects and maps. (jsdom, where tests run, has no structuredClone.) */
export function copyData<T>(data: T): T {
  if (Array.isArray(data)) return data.map(copyData) as T;
  if (data instanceof Map) return new Map([...data].map(([key, value]) => [key, copyData(value as unknown)])) as T;
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, copyData(value as unknown)])) as T;
}
